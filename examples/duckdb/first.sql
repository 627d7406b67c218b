-- Who is first, and who keeps silent? For each source its stories, how many it was surely first with, and how many it
-- let pass although it wrote on these days.
WITH told AS (SELECT unnest(sources) AS source, count(*) AS stories FROM 'coverage/stories.parquet' GROUP BY ALL),
     first AS (
       SELECT d.source, count(DISTINCT s.id) AS first
       FROM 'coverage/stories.parquet' s, 'tables/documents.parquet' d
       WHERE s.first_sure AND list_contains(s.first_docs, d.id)
       GROUP BY ALL),
     silent AS (SELECT unnest(silent) AS source, count(*) AS silent FROM 'coverage/stories.parquet' GROUP BY ALL)
SELECT name AS source, documents, coalesce(stories, 0) AS stories, coalesce(first, 0) AS first, coalesce(silent, 0) AS silent
FROM 'coverage/sources.parquet' s
LEFT JOIN told ON told.source = s.name
LEFT JOIN first ON first.source = s.name
LEFT JOIN silent ON silent.source = s.name
ORDER BY first DESC, stories DESC, source;
