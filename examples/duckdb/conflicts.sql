-- Where do sources contradict each other, in days or in figures, and in which words?
SELECT k.label, c.number AS conflict, c.kind, d.source, m."begin", m."until",
       substring(d.text, c."start" + 1, c."end" - c."start") AS sentence
FROM 'coverage/conflicts.parquet' c
JOIN 'coverage/clusters.parquet' k ON k.number = c.cluster_number
JOIN 'coverage/members.parquet' m
  ON m.cluster_number = c.cluster_number AND m.doc = c.doc AND m."start" = c."start"
JOIN 'tables/documents.parquet' d ON d.id = c.doc
ORDER BY c.cluster_number, c.number, d.source;
