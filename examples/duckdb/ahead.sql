-- What do the articles announce that lies ahead of them? Events whose first day is behind the day of writing.
SELECT e."begin" AS day, count(DISTINCT d.source) AS sources, count(*) AS times, any_value(e.label) AS label,
       any_value(substring(d.text, s."start" + 1, s."end" - s."start")) AS sentence
FROM 'tables/events.parquet' e
JOIN 'tables/documents.parquet' d ON d.id = e.document
JOIN 'tables/sentences.parquet' s ON s.document = e.document AND s.number = e.sentence
WHERE e."begin" > d.dct_best AND e."begin" = e."until"
GROUP BY e."begin", e.trigger_text
ORDER BY sources DESC, times DESC, day
LIMIT 20;
