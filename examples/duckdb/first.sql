-- Who is first, and who keeps silent? For each source its stories, how many it was surely first with, and how many it
-- let pass although it wrote on these days.
WITH told AS (
       SELECT source, count(*) AS stories
       FROM (SELECT unnest(sources) AS source FROM 'coverage/stories.parquet') GROUP BY source),
     first AS (
       SELECT d.source, count(DISTINCT s.id) AS first
       FROM 'coverage/stories.parquet' s, 'tables/documents.parquet' d
       WHERE s.first_sure AND list_contains(s.first_docs, d.id)
       GROUP BY d.source),
     silent AS (
       SELECT source, count(*) AS silent
       FROM (SELECT unnest(silent) AS source FROM 'coverage/stories.parquet') GROUP BY source)
SELECT name AS source, documents, coalesce(stories, 0) AS stories, coalesce(first, 0) AS first, coalesce(silent, 0) AS silent
FROM 'coverage/sources.parquet' s
LEFT JOIN told ON told.source = s.name
LEFT JOIN first ON first.source = s.name
LEFT JOIN silent ON silent.source = s.name
ORDER BY first DESC, stories DESC, source;
