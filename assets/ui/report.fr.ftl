# Les mots de la page de rapport en français.
# Keys begin with `report-`.

report-brand = Chronologie avec ses preuves
report-title = Que s’est-il passé, quand, et qui le raconte
report-read = { $documents } de { $sources } ont été lus{ $written ->
    [none] .
   *[other] , écrits { $written }.
}
report-shared = { $count ->
    [0] Aucun fait n’est rapporté par plusieurs sources.
    [one] Un fait est rapporté par plusieurs sources.
   *[other] { $count } faits sont rapportés par plusieurs sources.
}
report-conflicts = { $count ->
    [0] Elles ne se contredisent pas.
    [one] Pour l’un d’eux, elles se contredisent.
   *[other] Pour { $count } d’entre eux, elles se contredisent.
}
report-unread-count = { $count ->
    [0] Tous les fichiers ont été lus.
    [one] Un fichier n’a pas été lu.
   *[other] { $count } fichiers n’ont pas été lus.
}

report-time = Temps
report-events = Faits
report-notes = Notes
report-unread = Limites
report-timeline = Chronologie des faits ; les flèches vont de l’un à l’autre, Entrée l’ouvre
report-columns-day = une colonne par jour
report-columns-month = une colonne par mois
report-columns-year = une colonne par année
report-columns-decade = une colonne par décennie
report-earlier = plus tôt
report-elsewhere = Tout le reste,{" "}
report-more-marks = +{ $count } de plus
report-mark = { $date } : { $event }

report-single-events = Rapporté par une seule source
report-source-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
report-spread = Les sources dans l’ordre du dossier : un point l’a rapporté, un grain avait des documents de ces jours et ne l’a pas fait, un vide n’en avait pas
report-paper = Sur papier, chaque fait a ses trois premières phrases, les notes les ont toutes ; les marques portent le numéro de leur fait.
report-first = Premier à publier : { $names }
report-first-together = Premiers à publier, ensemble : { $names }
report-first-unsure = Sans doute premier à publier : { $names }
report-first-mentioned = Personne ne le rapporte ici : il est seulement mentionné.
report-silent = Non rapporté par : { $names }
report-names-more = et { $count } autres
report-or = {" "}ou{" "}
report-differs-day = Jours : { $values }
report-differs-figure = { $what } : { $values }
report-grew-figure = { $what }, en hausse avec le temps : { $values }
report-then = {" "}puis{" "}
report-undated = sans date
report-more-sentences = { $count ->
    [one] Une autre phrase le rapporte et n’est pas citée ici.
   *[other] { $count } autres phrases le rapportent et ne sont pas citées ici.
}
report-sentences = { $count ->
    [one] 1 phrase
   *[other] { $count } phrases
}
report-legend = Plein : dit par le texte. Vide : déduit. Pâle : approximatif. En tirets : prévu ou attendu. Large : plusieurs jours. Encoche : les sources se contredisent.

report-file-hash = SHA-256 du fichier
report-text-hash = SHA-256 du texte
report-document-basis = Écrit { $date } ({ $basis })

report-notes-hint = À coller : chaque note donne la source, le titre, le jour d’écriture et le fichier.
report-copy = Copier les notes
report-copied = Copié

report-not-read = Ce qui n’a pas été lu
report-all-read = Tous les fichiers ont été lus.
report-inferred = Ce qui est déduit
report-inferred-written = { $count ->
    [0] Aucun jour d’écriture n’est déduit.
    [one] Le jour d’écriture d’un document est déduit :
   *[other] Les jours d’écriture de { $count } documents sont déduits :
}
report-no-written = { $count ->
    [0] Chaque document a un jour d’écriture.
    [one] Un document n’a pas de jour d’écriture.
   *[other] { $count } documents n’ont pas de jour d’écriture.
}
report-inferred-days = { $count ->
    [0] Aucun fait n’a de jours déduits.
    [one] Les jours d’un fait sont déduits ; les étapes sont avec lui.
   *[other] Les jours de { $count } faits sont déduits ; les étapes sont avec chacun.
}
report-left-out = { $count ->
    [0] Aucun fait n’est laissé de côté.
    [one] Un fait d’une seule source est laissé de côté pour que la page reste courte ; khatt export le donne.
   *[other] { $count } faits d’une seule source sont laissés de côté pour que la page reste courte ; khatt export les donne.
}
report-more-documents = { $count ->
    [one] et un document de plus
   *[other] et { $count } documents de plus
}
report-verify = Vérifier cette page avec les documents :
report-page = Page { $page } sur { $pages }
report-shared-left-out = { $count ->
    [one] Un fait de plusieurs sources est laissé de côté, celui qui en a le moins, pour que la page reste courte ; khatt coverage le donne.
   *[other] { $count } faits de plusieurs sources sont laissés de côté, ceux qui en ont le moins, pour que la page reste courte ; khatt coverage les donne.
}
report-further = Autres événements marqués
report-further-meaning = Choisis ou annotés par l’utilisateur et absents des lignes ci-dessus, le plus souvent faute de jour connu.
report-user-note = Note de l’utilisateur :
report-own = Ajouté par l’utilisateur
report-own-meaning = Des événements qu’aucun document du dossier ne raconte : écrits à la main, chacun avec la source indiquée.
