# The words of the interface in French.
# Sections follow the views; keys begin with the name of their view and are the same in every language.
# In French zero counts as one: `one` stands for both.

## The language itself

language-name = Français
language-direction = ltr

## Days, months, years

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Other names that a typed date may use.
month-alias-1 = janv
month-alias-2 = févr
month-alias-3 = mars
month-alias-4 = avr
month-alias-5 = mai
month-alias-6 = juin
month-alias-7 = juil
month-alias-8 = aout
month-alias-9 = sept
month-alias-10 = oct
month-alias-11 = nov
month-alias-12 = déc

hijri-month-1 = mouharram
hijri-month-2 = safar
hijri-month-3 = rabia I
hijri-month-4 = rabia II
hijri-month-5 = joumada I
hijri-month-6 = joumada II
hijri-month-7 = rajab
hijri-month-8 = chaabane
hijri-month-9 = ramadan
hijri-month-10 = chawwal
hijri-month-11 = dhou al-qida
hijri-month-12 = dhou al-hijja

season-spring = printemps { $year }
season-summer = été { $year }
season-autumn = automne { $year }
season-winter = hiver { $year }

quarter = { $number ->
    [1] premier trimestre { $year }
    [2] deuxième trimestre { $year }
    [3] troisième trimestre { $year }
   *[other] dernier trimestre { $year }
}
half = { $number ->
    [1] premier semestre { $year }
   *[other] second semestre { $year }
}

year-common = { $year }
year-before = { $year } av. J.-C.
years-before = { $first }–{ $last } av. J.-C.
century-common = { $number ->
    [1] 1er siècle
   *[other] { $number }e siècle
}
century-before = { $number ->
    [1] 1er siècle av. J.-C.
   *[other] { $number }e siècle av. J.-C.
}

hour-midnight = minuit
hour-morning = { $hour } h
hour-noon = midi
hour-afternoon = { $hour } h
hour-evening = { $hour } h
day-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
day-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
day-in-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
days-in-month = { $first ->
    [1] 1er
   *[other] { $first }
}–{ $last } { $month } { $year }
month-of-year = { $month } { $year }
hijri-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year } H
hijri-month = { $month } { $year } H
span-tight = { $first }–{ $last }
span-wide = { $first } – { $last }
interval-after = après le { $day }
interval-since = depuis { $unit }
interval-before = avant { $unit }
interval-unknown = inconnu

# What may stand in a typed date: how years are counted, and what joins its parts.
era-common = apr. J.-C.
era-before = av. J.-C.
era-hijri = H
date-joints = le de du er

## The window

app-name = Khatt
app-tagline = Que s’est-il passé et quand, qui l’a rapporté, et les sources s’accordent-elles ?
app-sample = L’exemple
app-open-folder = Ouvrir un dossier
app-search = Chercher des événements et des phrases…
app-search-clear = Effacer la recherche
app-language = Langue
app-theme = Apparence
app-theme-system = Comme le système
app-theme-light = Claire
app-theme-dark = Sombre
app-reader = Texte
app-coverage = Couverture
app-close-folder = Fermer le dossier
app-drop-here = Déposez ici le dossier ou les fichiers
panel-resize = Redimensionner le panneau
app-documents = { $count ->
    [0] aucun document
    [one] 1 document
   *[other] { $count } documents
}
app-mentions = { $count ->
    [0] aucune expression de temps
    [one] 1 expression de temps
   *[other] { $count } expressions de temps
}
app-events = { $count ->
    [0] aucun événement
    [one] 1 événement
   *[other] { $count } événements
}

## Start

start-heading = Ouvrez un dossier de documents arabes
start-hint = ou déposez-le n’importe où dans la fenêtre
start-sample = Ouvrir l’exemple
start-recent = Déjà ouverts
start-path = ou écrivez le chemin d’un dossier
start-path-open = Ouvrir
start-no-dialog = Ce système n’a pas de fenêtre pour choisir un dossier : il faut zenity ou un portail de bureau
start-loading = Lecture des documents…
start-loading-count = { $done } lus sur { $total }
start-no-such-path = Il n’y a ni fichier ni dossier à { $path }
nothing-heading = Aucun document n’a pu être lu
nothing-kinds = Khatt lit les textes, les pages web, les documents PDF, Word, OpenDocument et EPUB, les tableaux, le courrier et les flux, et leurs archives, d’un dossier et de ses sous-dossiers.
notice-close = Fermer
notice-saved-as = Enregistré comme projet, ouvert désormais : { $path }
elsewhere = Ceci est ouvert dans une autre fenêtre : ici, on ne fait que lire jusqu’à ce qu’elle soit fermée
elsewhere-gone = L’autre fenêtre est fermée. Ici, on ne fait que lire jusqu’à ce que vous demandiez à y travailler
elsewhere-take = Y travailler ici
elsewhere-refused = Rien n’a été changé : l’autre fenêtre y travaille encore. Fermez-la, ou enregistrez une copie sous un autre nom
save-as-elsewhere = Rien n’a été enregistré : une autre fenêtre travaille sur le projet de ce nom. Fermez-le là-bas, ou choisissez un autre nom
notice-too-many-lanes = Cette piste est toujours réduite : elle tient trop de noms pour une piste chacun
notice-fault = Un défaut de Khatt a arrêté la lecture ou la datation ; ce qui a été lu reste. Merci de le signaler : { $reason }
notice-folder-changed = Le dossier a changé et a été relu : nouveaux fichiers : { $added }, modifiés : { $changed }, disparus : { $removed }. Vos corrections restent.
notice-not-saved = Pas encore enregistré, nouvel essai en cours : { $reason }
notice-state-set-aside = Certains réglages enregistrés n’ont pas pu être compris ({ $count }, le premier : { $reason }) ; ils sont mis de côté dans { $path }, le reste a été repris
notice-state-unreadable = L’état enregistré n’a pas pu être lu ({ $reason }) ; il est mis de côté sous { $path }
notice-state-before = Le dernier état enregistré n’a pas pu être lu ({ $reason }) ; le précédent a été repris, et le fichier est mis de côté sous { $path }
notice-state-newer = L’état enregistré vient d’une version plus récente de Khatt ; une copie est gardée sous { $path }
notice-state-not-opened = L’état enregistré ne peut être ouvert, et rien n’est écrit par-dessus ({ $reason }) : { $path }
start-cancel = Annuler

## Timeline

timeline-all-time = Tout le temps
timeline-newer = plus tard
timeline-older = plus tôt
timeline-playhead = Curseur
timeline-playhead-at = Curseur : { $day }
timeline-lane = { $source }, { $count ->
    [0] aucun événement
    [one] 1 événement
   *[other] { $count } événements
}
timeline-group = { $source }, { $range } : { $count ->
    [0] aucun événement visible
    [one] 1 événement visible
   *[other] { $count } événements visibles
}
timeline-events = { $count ->
    [0] aucun événement
    [one] 1 événement
   *[other] { $count } événements
}
timeline-through = (tout le temps affiché)
timeline-gap = { $count ->
    [0] moins d’un an
    [one] 1 an
   *[other] { $count } ans
}
timeline-gap-open = { $range } : temps replié où aucun événement ne commence ni ne finit. Cliquez pour l’ouvrir
timeline-range = Temps choisi : { $range }
timeline-range-clear = Ne plus choisir { $range }
timeline-range-hint = Glissez avec Maj pour choisir un temps
timeline-now-at = { $day } : { $sentence }
timeline-overview = Vue de tout le temps
timeline-empty = Aucun événement daté ici
timeline-hidden = Tous les événements datés sont cachés
timeline-elsewhere = Aucun événement dans le temps affiché
empty-hidden = Caché : { $name }
empty-kinds = { $count ->
    [one] une sorte
   *[other] { $count } sortes
}
empty-and = {", "}
timeline-hijri-year = { $year } H
timeline-ruler = Règle du temps
timeline-event = { $date } — { $event }
timeline-event-conflict = { $date } — { $event } ; les sources sont en désaccord sur la date
timeline-more = +{ $count }
play-start = Faire courir le curseur
play-pause = Arrêter le curseur
play-next = Événement suivant
play-previous = Événement précédent
play-speed = Vitesse { $speed }

## Lanes

lanes-now = Pistes : { $by }
lanes-hint = Ce que réunit chaque piste et ce que disent les couleurs
lanes-heading = Pistes
lanes-by-source = par source
lanes-by-document = par document
lanes-by-place = par lieu
lanes-by-participant = par acteur
lanes-by-nothing = une seule
color-heading = Couleurs
color-by-source = par source
color-by-certainty = par certitude
color-by-modality = fait ou attente
color-by-month = par mois
lane-head = Piste : { $name }
lane-head-is = { $head }, { $is }
lane-is-pinned = épinglée
lane-is-collapsed = réduite
lane-no-place = Aucun lieu nommé
lane-no-participant = Personne n’est nommé
lane-all = Tous les événements
lane-others = Autres noms · { $count }
lane-others-documents = Autres documents · { $count }
lane-rest = Autres noms · { $count }, trop nombreux pour être dessinés un à un
lane-rest-documents = Autres documents · { $count }, trop nombreux pour être dessinés un à un
lane-menu = Ce qu’on peut faire de cette piste
lane-up = Monter
lane-down = Descendre
lane-pin = Épingler en haut
lane-unpin = Ne plus épingler
lane-collapse = Réduire
lane-expand = Agrandir
lane-hide = Cacher
lanes-hidden = { $count ->
    [0] aucune piste cachée
    [one] 1 piste cachée
   *[other] { $count } pistes cachées
}
lanes-show-hidden = { $count ->
    [0] Aucune piste cachée
    [one] Montrer 1 piste cachée
   *[other] Montrer { $count } pistes cachées
}
modality-actual = a eu ou a lieu
modality-scheduled = prévu
modality-proposed = proposé
modality-predicted = attendu
modality-negated = nié
colors-heading = Couleurs : { $by }
colors-many = plusieurs ensemble
colors-months = plusieurs mois ensemble, ou début inconnu
colors-repeat = Il y a plus de sources que de couleurs : certaines se ressemblent

## Tray of events without a date

tray-heading = Sans date · { $count }
tray-empty = Tous les événements sont datés
tray-open = Tout montrer
tray-close = Une ligne

## Sources

sources-heading = Sources
sources-column-count = événements
sources-column-hint = Événements de chaque source : datés, ou en attente d’une date
sources-show = Montrer { $name }
sources-only = Celle-ci seulement
sources-only-name = Montrer { $name } seulement
sources-all = Toutes les sources
sources-expand = Documents de { $name }
sources-count = { $count ->
    [0] aucune expression de temps
    [one] 1 expression de temps
   *[other] { $count } expressions de temps
}
sources-dates = { $count ->
    [0] aucune date
    [one] 1 date
   *[other] { $count } dates
}
sources-row = { $name }, date du document : { $date }, { $count ->
    [0] aucun événement
    [one] 1 événement
   *[other] { $count } événements
}
sources-date-unknown = inconnue
sources-date-unknown-why = le texte ne la fixe pas
sources-date-entry = Date du document
sources-date-entry-name = Date du document : { $name }
sources-date-hint = par exemple 17 mars 2023
sources-date-set = Fixer
sources-date-clear = Revenir à ce que dit le texte
sources-date-wrong = Une date s’écrit ainsi : 17 mars 2023, 17/3/2023 ou 2023-03-17
sources-date-none-such = Le calendrier n’a pas ce jour
sources-evidence = Indices de la date de { $name }
sources-redating = Les documents se datent les uns les autres…
sources-dated-beside = { $count ->
    [0] aucun document n’a été daté par d’autres
    [one] 1 document a été daté par ses voisins
   *[other] { $count } documents ont été datés par leurs voisins
}
sources-edits = { $count ->
    [0] aucune modification
    [one] 1 modification
   *[other] { $count } modifications
}
sources-undo = Annuler
sources-redo = Refaire
undo-of = Annuler : { $what }
redo-of = Refaire : { $what }
edit-date = date de { $name }
edit-lane-moved = déplacement de la piste { $name }
edit-lane-pinned = épinglage de la piste { $name }
edit-lane-unpinned = libération de la piste { $name }
edit-lane-collapsed = réduction de la piste { $name }
edit-lane-expanded = agrandissement de la piste { $name }
edit-lane-hidden = masquage de la piste { $name }
sources-empty = Aucun document n’est encore lu
sources-hidden = Aucun document n’est affiché

## What a document time rests on

basis-given = donnée
basis-metadata = d’après les données du fichier
basis-filename = d’après le nom du fichier
basis-dateline = d’après l’en-tête
basis-inferred = déduite
basis-corpus = d’après un autre document
basis-unknown = le texte ne la fixe pas

## What an edit moved

moved-heading = { $count ->
    [0] aucune expression déplacée
    [one] 1 expression déplacée
   *[other] { $count } expressions déplacées
}
moved-change = { $before } › { $after }
moved-more = { $count ->
    [0] rien de plus
    [one] et 1 autre
   *[other] et { $count } autres
}

## How far a document time can be relied on

trust-sure = sûre
trust-likely = probable
trust-doubtful = douteuse
trust-unknown = inconnue

## Shapes

shapes-heading = Formes
shapes-day = jour exact
shapes-range = durée énoncée
shapes-inferred = déduit
shapes-vague = approximatif
shapes-open = avant / après
shapes-scheduled = prévu ou attendu
shapes-conflict = sources en désaccord
shapes-unknown = inconnu
shapes-crowd = beaucoup d’événements rapprochés
shapes-more = plus qu’il n’y a de place
shapes-folded = temps vide replié
shapes-found = contient les mots cherchés
shapes-times = Date du document
shapes-time-given = donnée
shapes-time-inferred = déduite de son texte
shapes-time-corpus = d’après d’autres documents
shapes-time-unknown = inconnue

## Filter

filter-open = Filtrer
filter-open-name = Filtrer : choisir ce qui est caché
filter-clear = Tout montrer
filter-shown = { $shown } sur { $all } affichés
filter-hides = { $count ->
    [0] rien de caché
    [one] { $count } événement caché
   *[other] { $count } événements cachés
}
filter-hits-only = Résultats seuls
filter-hits-only-name = Cacher les événements sans les mots cherchés
filter-query = Recherche : { $query }
filter-no-date = Sans date · { $count }
filter-doubtful-date = Douteuse · { $count }
filter-dates = Seulement les documents dont la date est { $dates }
filter-and = {" "}ou{" "}
filter-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
filter-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
filter-remove-dates = Montrer les documents quelle que soit leur date
filter-starred = Étoilés seuls
filter-remove-starred = Montrer aussi ce qui n’a pas d’étoile
filter-remove = Montrer { $name } de nouveau
filter-remove-query = Effacer la recherche
filter-facet = { $name }, { $count ->
    [0] aucun événement
    [one] { $count } événement
   *[other] { $count } événements
}
filter-hide = Cacher : { $name }
filter-show = Montrer : { $name }

facets-certainty = Certitude
facets-unit = Précision
facets-modality = Présenté comme
facets-type = Expression
facet-certainty-exact = Dates exactes
facet-certainty-inferred = Dates déduites
facet-certainty-vague = Dates approximatives
facet-unit-hour = Heures
facet-unit-day = Jours
facet-unit-week = Semaines
facet-unit-month = Mois
facet-unit-season = Saisons et trimestres
facet-unit-year = Années
facet-unit-decade = Décennies et siècles
facet-unit-vague = Sans unité
facet-modality-actual = Survenu
facet-modality-scheduled = Prévu
facet-modality-proposed = Proposé
facet-modality-predicted = Attendu
facet-modality-negated = Nié
facet-type-date = Dates
facet-type-time = Heures du jour
facet-type-duration = Durées
facet-type-set = Répétitions

## Problems

problems-heading = { $count ->
    [0] tous les fichiers sont lus
    [one] 1 fichier n’a pas été lu
   *[other] { $count } fichiers n’ont pas été lus
}
problems-manifests = { $count ->
    [one] 1 problème dans les listes
   *[other] { $count } problèmes dans les listes
}
problems-encodings = { $count ->
    [one] codage supposé pour 1 document
   *[other] codage supposé pour { $count } documents
}
problems-not-utf8 = Pas un texte en UTF-8 : le premier octet faux est à { $offset }
problems-not-utf16 = Pas un texte en UTF-16 : le premier octet faux est à { $offset }
problems-not-declared = Pas en { $charset }, que la page déclare : le premier octet faux est à { $offset }
problems-manifest-open-array = Le fichier se termine avant que le tableau soit fermé
problems-row-no-name = Elle ne nomme aucun jour : des mots arabes étaient attendus, trouvé { $found }
problems-row-name-again = La ligne { $first } donne déjà un jour au même nom : { $name }
problems-row-backwards = Le dernier jour, { $last }, précède le premier, { $first }
problems-more-days = Plus de { $limit } jours nommés ; les autres sont laissés de côté
problems-month-first = Colonne { $column } : le mois vient en premier, comme le montre la ligne { $row }
problems-row-other-order = Colonne { $column } : le jour et le mois sont dans un autre ordre que dans la plupart des lignes, trouvé { $found }
problems-manifest-utf32 = En UTF-32, ce qu’un manifeste ne peut pas être ; enregistrez-le en UTF-8
problems-assumed = Lu en { $encoding }, car ce n’est pas de l’UTF-8
problems-binary = Pas un texte : il contient des octets nuls, le premier à { $offset }
problems-not-utf32 = Pas de l’UTF-32 : la première lettre fausse est à l’octet { $offset }
problems-unclosed = Aucun texte visible : l’élément <{ $element }> n’est jamais fermé, et tout ce qui suit est dedans
problems-empty = Le fichier est vide
problems-broken-link = Le lien ne mène à rien
problems-not-found = Il n’y a pas de tel fichier ni dossier
problems-vanished = Le fichier était là et n’y est plus
problems-pipe-silent = Rien n’est venu de ce tube pendant { $count } secondes
problems-pipe-empty = Le tube n’a donné aucun texte ; un tube ne se lit qu’une fois
problems-pipe-again = Ce tube est déjà nommé, et un tube ne se lit qu’une fois
problems-cancelled = La lecture a été annulée
problems-not-a-file = Ni fichier ni dossier
problems-no-documents = Aucun document que Khatt puisse lire
problems-other-files = { $count ->
    [0] ni aucun autre fichier
    [one] mais 1 fichier d’un autre type
   *[other] mais { $count } fichiers d’autres types
}
problems-too-long = Plus long qu’un document ne peut l’être
problems-damaged = Fichier { $format } illisible : { $reason }
problems-cut-short = Le fichier { $format } est tronqué ou endommagé ; ce qui précède cet endroit est lu
problems-circle = Le lien tourne en rond et n’est pas suivi
problems-leads-out = Le lien sort du dossier ouvert, vers { $target } ; ce qui s’y trouve est lu
problems-more-lead-out = { $count ->
    [one] Un autre lien sort du dossier ouvert ; ce qui s’y trouve est lu
   *[other] { $count } autres liens sortent du dossier ouvert ; ce qui s’y trouve est lu
}
problems-of-system = C’est un fichier du système et non un document
problems-project = C’est un projet de Khatt : ouvrez-le seul, ses sources y sont
problems-own = Khatt l’a écrit ; ce qui s’y trouve n’est pas lu comme un document
problems-denied = Ses permissions ne permettent pas de le lire
problems-links = { $count ->
    [one] Un lien vers d’autres endroits
   *[other] { $count } liens vers d’autres endroits
}
problems-no-text = Il ne contient aucun texte
problems-pictures = Ses pages ({ $count }) sont des images sans texte ; une OCR est nécessaire
problems-no-letters = Ses lettres ne peuvent être reconnues : ses polices ne disent pas lesquelles elles sont
problems-locked = Il est protégé par un mot de passe
problems-no-text-column = Aucune colonne du tableau ne contient de textes
problems-unpacks = Décompressé, il dépasse { $limit } Mo, le maximum lu
problems-too-much-text = Il contient plus de { $limit } Mo de texte ; le reste n’est pas lu
problems-too-many-parts = Il contient plus de { $limit } documents ; le reste n’est pas lu
problems-more-faults = { $count ->
    [one] 1 autre document n’a pas pu y être lu
   *[other] { $count } autres documents n’ont pas pu y être lus
}
problems-too-deep = Des archives y sont emboîtées sur plus de { $limit } niveaux
problems-too-slow = Sa lecture a duré plus de { $seconds } secondes et a été arrêtée
problems-broke-down = Son lecteur est tombé en panne ou a demandé plus de { $limit } Mo de mémoire
problems-io = Lecture impossible : { $reason }
problems-fault = Un défaut de Khatt a arrêté la lecture de ce fichier : { $reason }
unread-heading = Ce qui n’a pas été lu
unread-chip = { $count ->
    [one] un fichier non lu
   *[other] { $count } fichiers non lus
}
unread-open = afficher en tableau
unread-again = Relire le dossier
unread-copy = Copier la liste
unread-path = Chemin
unread-kind = Type
unread-encoding = Encodage
unread-reason = Raison
unread-remedy = Que faire
remedy-encoding = L’enregistrer en UTF-8 et relire
remedy-ocr = Lui appliquer une reconnaissance optique (OCR) et relire
remedy-unlock = En enregistrer une copie sans mot de passe
remedy-save-anew = L’ouvrir dans son programme et l’enregistrer à nouveau
remedy-read-again = Relire quand il sera disponible
remedy-split = Le diviser en fichiers plus petits
remedy-column = Nommer « text » la colonne des textes
remedy-convert = Convertir les fichiers en un type que Khatt lit
remedy-manifest = Corriger cette ligne du manifeste
problems-row = Ligne { $row } : { $reason }
problems-more-rows = { $count ->
    [one] 1 autre ligne a un problème
   *[other] { $count } autres lignes ont un problème
}
problems-no-file-column = Aucune colonne ne nomme les fichiers, comme « file »
problems-unknown-columns = Colonnes que Khatt ne connaît pas, laissées de côté : { $names }
problems-row-no-file = elle ne nomme aucun fichier
problems-row-not-there = le dossier n’a pas ce document : { $file }
problems-row-ambiguous = plusieurs documents peuvent être { $file }
problems-row-again = la ligne { $first } parle déjà du même fichier : { $file }
problems-row-no-date = { $column } : { $found } n’est pas une date comme 2015-08-06
problems-row-not-one-day = { $column } : { $found } n’est pas un seul jour
problems-row-not-utf8 = { $column } : pas un texte en UTF-8
problems-row-not-text = { $column } : aucun texte
problems-row-same-column = { $column } dit la même chose que { $first }, qui est retenue
problems-row-too-many-cells = elle a { $found } cases au lieu de { $expected }
problems-row-open-quote = un guillemet est ouvert et jamais fermé
problems-row-too-long = plus longue qu’une ligne ne peut l’être
problems-row-json = pas un objet JSON : { $reason }

## Reader

reader-heading = Texte
reader-position = phrase { $number } sur { $total }
reader-previous = précédent
reader-next = suivant
reader-previous-event = Événement précédent du document
reader-next-event = Événement suivant du document
reader-empty = Choisissez un événement pour lire son texte ici
reader-copy = Copier
menu-copy-sentence = Copier la phrase
menu-copy-cited = Copier la phrase avec sa référence
menu-copy-line = Copier l’événement en une ligne
menu-copy-table = Copier les événements de ces jours en tableau
menu-copy-citation = Copier la référence du document
menu-open-file = Ouvrir le fichier
menu-show-in-folder = Afficher dans le dossier
copy-page = p. { $page }
copy-between = {", "}
copy-days = Date
copy-event = Événement
copy-source = Source
copy-sentence = Phrase
notice-not-opened = { $path } n’a pas pu être ouvert : { $reason }

## Événements

happenings-heading = Événements
happenings-shared = { $count ->
    [one] Un événement rapporté par plusieurs sources
   *[other] { $count } rapportés par plusieurs sources
}
happenings-single = { $count ->
    [0] Aucun événement
    [one] Un événement
   *[other] { $count } événements
}
happenings-order = Ordre : { $order }
happenings-by-sources = Plus de sources
happenings-by-time = Par date
happenings-by-conflict = Conflits d’abord
happenings-by-copies = Les plus repris
happenings-of-one = Rapporté par une seule source
happenings-none-shared = Rien de commun : chaque événement n’a qu’une source
happenings-row = { $name }
    { $date }
    { $count ->
    [one] Rapporté par { $sources }
   *[other] Rapporté par { $count } sources : { $sources }
}
happenings-copies = { $count ->
    [one] Repris par un document
   *[other] Repris par { $count } documents
}
happenings-conflict = Les sources se contredisent sur le jour
happenings-figures = { $what } : { $values }
day-cell = { $days } : { $name }{ $count ->
    [0] {""}
    [one] {" "}et un autre
   *[other] {" "}et { $count } autres
}
day-reaching = En cours, { $days } : { $name }
day-close = Fermer la liste du jour
day-nothing = Rien ne commence ici
timeline-scale = Une échelle pour toutes les lignes
timeline-scale-own = Une échelle par ligne
scale-heading = Échelle des colonnes
timeline-scale-peak = Maximum { $count }
happenings-published = Publié le { $day }
happenings-legend-day = jour
happenings-legend-days = durée
happenings-legend-inferred = déduit
happenings-legend-scheduled = prévu
happenings-legend-told = le dit
happenings-legend-silent = muet
happenings-legend-copied = repris
happenings-legend-conflict = conflit
happenings-waiting = Comparaison des documents…
happenings-empty = Aucun événement dans ces documents
happenings-hidden = Aucun événement parmi ce qui est affiché
happenings-not-found = Aucun événement ne contient ces mots

## Events around the playhead

around-heading = Autour du { $day }
around-range = Événements du { $day }
around-empty = Aucun événement autour de ce jour
around-show = alentour
around-item = { $source }, { $date } : { $sentence }

## Why this date

details-heading = Pourquoi { $date } ?
details-heading-unplaced = Pourquoi aucune date ici ?
details-correct = Date du document…
details-this-event = Cet événement
details-document-day = Jour du document
details-more = Détails
details-less = Masquer les détails
day-chosen = { $day } : le jour retenu
day-possible = { $day } : possible
day-ruled-out = { $day } : écarté
details-empty = Choisissez un événement pour voir comment sa date a été trouvée
details-words = « { $words } »
details-document-time = Date du document : { $date }
details-document-time-unknown = La date du document est inconnue
details-unplaced = Les mots seuls ne fixent pas un jour
details-evidence = { $count ->
    [0] { $basis }
    [one] { $basis } par 1 indice
   *[other] { $basis } par { $count } indices
}
told-agree = { $count ->
    [one] Un autre document le rapporte aussi
   *[other] { $count } autres documents le rapportent aussi
}
told-conflict = { $count ->
    [one] Un autre document donne une autre date
   *[other] { $count } autres documents le rapportent, à des dates incompatibles
}
told-single = { $count ->
    [one] Rapporté une fois de plus par la même source
   *[other] Rapporté { $count } fois de plus par la même source
}
told-other = { $date }
told-first = { $date } · premier à le rapporter
told-undated = sans date
told-fewer = en montrer moins
told-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
details-interval = intervalle
details-hijri = hégirien
details-value = valeur
details-certainty = certitude
details-confidence = confiance
details-basis = fondement
details-percent = { $number } %
details-file = Fichier
details-encoding = Codage
details-encoding-assumed = { $encoding }, supposé
details-notice = Remarque
details-note = Votre note : { $note }
notice-cut = Son { $what } est coupé après { $limit } lettres
notice-left-out = Son { $what } est omis : il a { $found } octets, pour { $limit } au plus
notice-more-dates = Plus de { $limit } dates l’accompagnent : elles sont omises
notice-wrong-bytes = { $count ->
    [one] Un octet erroné est lu � : ce n’est pas une lettre de son codage
   *[other] { $count } octets erronés sont lus � : ce ne sont pas des lettres de son codage
}
notice-mixed-encodings = { $count ->
    [one] Une ligne est en { $encoding } parmi d’autres en UTF-8
   *[other] { $count } lignes sont en { $encoding } parmi d’autres en UTF-8
}
notice-mended = Ses lettres avaient été mal converties et sont rétablies
notice-more-cells = Une ligne a plus de { $limit } cellules ; les suivantes sont omises
notice-unclosed = L’élément <{ $element }> n’est jamais fermé ; ce qui suit est lu comme du texte
notice-pictures = Pages sans texte, qui sont des images et demandent une OCR ({ $count }) : { $pages }
notice-heavy-pages = Pages trop chargées ou endommagées, non lues ({ $count }) : { $pages }
notice-unreadable-pages = Pages dont les lettres ne peuvent être reconnues ({ $count }) : { $pages }
notice-title = titre
notice-url = adresse web (lien)
notice-source = nom de source
notice-separator = {", "}
place-published = La colonne « date de publication »
place-modified = La colonne « dernière modification »
place-crawled = La colonne « date d’enregistrement »
place-tag = La balise « { $name } » de la page
details-all-evidence = Tous les indices de la date du document

certainty-exact = exact
certainty-inferred = déduit
certainty-vague = approximatif

mention-basis-text = les mots du texte
mention-basis-dct = la date du document
mention-basis-mention = une mention précédente
mention-basis-calendar = un autre calendrier
mention-basis-history = un événement daté, connu par son nom
mention-basis-user = un jour que vous avez nommé
mention-basis-none = rien qui suffise

## When a document was written

evidence-heading = Quand ce document a-t-il été écrit ?
evidence-close = Fermer
evidence-none = Rien n’indique le jour de rédaction
evidence-for = { $count ->
    [0] rien ne la confirme
    [one] 1 indice pour
   *[other] { $count } indices pour
}
evidence-against = { $count ->
    [0] rien ne la contredit
    [one] 1 indice contre
   *[other] { $count } indices contre
}

## Coverage

coverage-more = { $count ->
    [0] rien de plus
    [one] et 1 autre phrase
   *[other] et { $count } autres phrases
}
coverage-tellers-all = Tous les événements
coverage-tellers-documents = Plusieurs documents
coverage-tellers-sources = Plusieurs sources
coverage-tellers-conflicts = Contradictions seules
coverage-agreement = Accord
coverage-agreement-first = Accord, premier à publier
coverage-first-line = Premier : { $first }
coverage-no-conflicts = aucun désaccord dans ce qui est montré
coverage-no-copies = aucune copie dans ce qui est montré
groups-heading = Groupes de sources
groups-new = Nouveau groupe
groups-make = Créer
groups-name = Nom du groupe
groups-rename = Renommer
groups-delete = Supprimer le groupe ; ses sources restent
groups-collapse = { $name } : replier en une colonne
groups-state = Publiques
groups-private = Privées
groups-agency = Agences
groups-party = Partisanes
coverage-heading = Couverture : qui rapporte quoi, et quand
coverage-what = Récit et événement
coverage-none = aucun événement parmi ce qui est affiché
coverage-none-of-several = aucun événement rapporté par plusieurs sources parmi ce qui est affiché
coverage-none-disagree = aucune source n’en contredit une autre parmi ce qui est affiché
coverage-tellers-copied = Repris
coverage-order = Ordre
coverage-order-sources = Sources
coverage-order-time = Temps
coverage-order-conflict = Désaccord
coverage-order-copies = Reprises
coverage-first = Premier à publier
coverage-first-unknown = jour de publication inconnu
coverage-first-mentioned = seulement mentionné
coverage-first-tie = { $count } sources ensemble
coverage-first-same-day = { $day }, sans heure
coverage-first-unsure = { $day }, probablement
coverage-source-count = { $count ->
    [one] une source
   *[other] { $count } sources
}
coverage-conflicts = { $count ->
    [one] un événement en désaccord
   *[other] { $count } événements en désaccord
}
coverage-dated-by = jour donné par { $some } sur { $all }
coverage-copied-by = repris par { $some } sur { $all }
coverage-figure = { $values } { $what }
coverage-days = jour { $days }
coverage-or = { $one } ou { $other }
figure-dead = morts
figure-wounded = blessés
coverage-then = { $one } puis { $other }
coverage-written-unsure = publié { $day }, probablement
coverage-written = publié { $day }
coverage-cell-copied = texte repris
coverage-cell-shared = un seul texte chez plusieurs sources le même jour ; qui a repris n’est pas connu
coverage-cell-background = mentionné en passant
coverage-shared-with = un seul texte chez { $some }
coverage-shared-by = un seul texte chez { $some } sur { $all }
coverage-cell-apart = diffère de la plupart des sources
coverage-cell-absent = { $source } : aucun document de ces jours
coverage-cell-silent = { $source } : muette, avec des documents de ces jours
coverage-cell-elsewhere = { $source } : peut-être rapporté sur une autre ligne
coverage-legend-told = le rapporte
coverage-legend-copied = texte commun
coverage-legend-first = premier à publier
coverage-legend-tie = ex æquo
coverage-legend-silent = muette
coverage-legend-elsewhere = peut-être sur une autre ligne
coverage-legend-absent = aucun document
coverage-legend-conflict = désaccord
coverage-column-page = Page de la source
coverage-column-back = Déplacer la colonne à gauche
coverage-column-on = Déplacer la colonne à droite
coverage-column-hide = Masquer la source
coverage-column-only = N’afficher que cette source
coverage-columns-all = Afficher toutes les sources
coverage-more-happenings = { $count ->
    [one] et un autre événement de ce récit
   *[other] et { $count } autres événements de ce récit
}
coverage-compare = Comparer les deux textes
coverage-compare-all = Comparer les { $count } textes
coverage-compare-first = Comparer au premier autre à publier
coverage-clear-chosen = Annuler le choix
coverage-open-text = Ouvrir le texte
coverage-published-together = premier à publier, avec d’autres
coverage-published-first-unsure = probablement le premier à publier
coverage-published-first = premier à publier
coverage-published-later = { $count ->
    [one] un jour après le premier
   *[other] { $count } jours après le premier
}
source-told = événements rapportés avec d’autres
source-own = dans ses propres mots
source-copied = repris
source-first = premier à publier
source-tied = premier avec d’autres
source-late = après une autre
source-over-time = documents de la source dans le temps
source-alone = { $count ->
    [0] aucun événement rapporté par elle seule
    [one] un événement rapporté par elle seule
   *[other] { $count } événements rapportés par elle seule
}
source-untold = { $count ->
    [0] aucun événement commun passé sous silence
    [one] un événement commun qu’elle ne rapporte pas
   *[other] { $count } événements communs qu’elle ne rapporte pas
}
compare-page = Deux sources comparées
compare-absent = { $source } ne le dit pas
compare-names = les noms diffèrent
compare-words = la formulation diffère
compare-nothing = un seul texte
compare-only = seulement dans { $source }
compare-days-apart = Le jour : chaque source en donne un autre
compare-days-unknown = Le jour : les deux sources ne le donnent pas
compare-days-agree = Le jour : les deux sources s’accordent
link-heading = Pourquoi est-ce le même événement ? { $strength }
link-strong = lien fort
link-likely = lien probable
link-weak = lien faible
link-documents = documents semblables à { $percent } %
link-sentences = phrases semblables à { $percent } %
link-copies = phrases reprises les unes des autres : { $some } sur { $all }
link-headlines = titres : { $some } sur { $all }
link-words = mots rares en commun : { $words }
link-numbers = nombres en commun : { $numbers }
link-events = type d’événement, noms et jours concordent
link-vetoes = contre : { $some } paires de phrases sur { $all } ne concordent pas d’elles-mêmes
coverage-happening = { $event }, { $date } : { $agreement }
coverage-telling = { $source } : { $date }{ $count ->
    [one] {""}
   *[other] , en { $count } phrases
}
coverage-sources-before = { $count ->
    [one] 1 source avant celles-ci
   *[other] { $count } sources avant celles-ci
}
coverage-sources-behind = { $count ->
    [one] 1 autre source
   *[other] { $count } autres sources
}
agreement-agree = d’accord
agreement-undated = aucun jour indiqué
agreement-one-dated = une seule source donne le jour
agreement-other-precision = d’accord, précision différente
agreement-copied = un seul texte repris
agreement-copied-undated = un seul texte repris, sans jour
agreement-single = une seule source
agreement-single-undated = une seule source, sans date
agreement-disagree = sources en désaccord
agreement-planned-then-happened = prévu, puis arrivé
agreement-no-conflict = aucun désaccord

## What can be done, by name

group-move = Se déplacer dans le temps
group-find = D’un événement à l’autre
group-lanes = Pistes et couleurs
group-window = La fenêtre
group-open = Ouvrir et fermer

act-zoom-in = Rapprocher
act-zoom-out = Éloigner
act-pan-left = Décaler la vue vers la gauche
act-pan-right = Décaler la vue vers la droite
act-step-left = Un pas à gauche
act-step-right = Un pas à droite
act-leap-left = Dix pas à gauche
act-leap-right = Dix pas à droite
act-fit-selection = Cadrer l’événement choisi, puis tout
act-fit-all = Montrer tout le temps
act-play = Faire courir ou arrêter le curseur
act-faster = Courir plus vite
act-slower = Courir moins vite
act-clear-range = Ne plus choisir de temps
act-go-to = Aller à une date…
act-next-event = Événement suivant
act-previous-event = Événement précédent
act-first-event = Premier événement
act-last-event = Dernier événement
act-search = Chercher
act-hits-only = Résultats seuls ou parmi les autres
act-filter = Filtrer les événements
act-show-all = Montrer tout ce qui est caché
act-starred = Montrer seulement l’étoilé, ou tout
act-dossiers = Montrer les dossiers
act-lanes-next = Changer ce que montrent les pistes
act-lane-up = Monter la piste choisie
act-lane-down = Descendre la piste choisie
act-lane-pin = Épingler ou libérer la piste choisie
act-lane-collapse = Réduire ou agrandir la piste choisie
act-lane-hide = Cacher la piste choisie
act-lanes-show-hidden = Montrer les pistes cachées
act-lanes-open-others = Ouvrir les pistes d’un seul événement
act-lanes-gather = Réunir les pistes d’un seul événement
act-lanes-by-source = Une piste par source
act-lanes-by-document = Une piste par document
act-lanes-by-place = Une piste par lieu
act-lanes-by-participant = Une piste par acteur
act-lanes-by-nothing = Une seule piste pour tout
act-color-next = Changer ce que montrent les couleurs
act-color-by-source = Une couleur par source
act-color-by-certainty = Une couleur par certitude
act-color-by-modality = Des couleurs pour le fait et l’attente
act-color-by-month = Une couleur par mois
act-palette = Toutes les commandes
act-help = Toutes les touches
act-reader-or-coverage = Texte ou couverture
act-sources = Panneau latéral
act-happenings = Événements ou sources
act-details = Panneau « pourquoi cette date »
act-light = Apparence claire
act-system-shade = Apparence du système
act-dark = Apparence sombre
act-arabic = Interface en arabe
act-english = Interface en anglais
act-next-hit = Résultat suivant de la recherche
act-previous-hit = Résultat précédent de la recherche
act-views = Vues enregistrées…
act-settings = Réglages…
act-larger = Texte plus grand
act-smaller = Texte plus petit
act-usual-size = Texte de taille normale
act-turn-axis = Inverser le sens du temps
act-french = Interface en français
act-undo = Annuler la dernière modification
act-redo = Refaire la dernière modification annulée
act-escape = Un pas en arrière : fermer ou ne plus choisir
act-open = Ouvrir un dossier…
act-sample = Ouvrir l’exemple
act-close = Fermer le dossier

key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-up = Haut
key-down = Bas
key-space = Espace
key-escape = Échap
key-enter = Entrée
key-home = Début
key-end = Fin
key-left = Gauche
key-right = Droite
key-plus = +
key-minus = −
key-period = .
key-comma = ,

## Sheets over the window

sheet-close = Fermer
menu-name = Menu
palette-name = Toutes les commandes
palette-hint = Écrivez ce que vous voulez faire…
palette-nothing = Aucune commande de ce nom
palette-folder = Ouvrir { $path }
palette-source = Source : { $name }
palette-happening = Événement : { $name }
palette-day = Aller au { $day }
help-heading = Toutes les touches

## Go to a date

goto-heading = Aller à une date
goto-name = Date
goto-hint = par exemple 17 mars 2023, 17/3/2023 ou ramadan 1444
goto-go = Aller
goto-wrong-empty = Écrivez une date, par exemple 17 mars 2023, 2023-03-17 ou 25 chaabane 1444
goto-wrong-month = Aucun mois ne s’appelle « { $name } ». Écrivez son nom ou son numéro, par exemple 17 mars 2023 ou 17/3/2023
goto-wrong-month-number = Il n’y a pas de mois { $number } : les mois vont de 1 à 12, et le jour précède le mois, comme dans 17/3/2023
goto-wrong-day = { $month } n’a pas de jour { $day } : le dernier est le { $days }
goto-wrong-no-year = L’année manque. Écrivez tous ses chiffres, comme dans 17 mars 2023
goto-wrong-year = L’année est hors du calendrier : les années vont jusqu’à 9999
goto-wrong-one-end = Écrivez les deux bornes, comme dans 2011-01-25..2011-02-11
goto-wrong-shape = Ceci ne se lit pas comme une date. Écrivez par exemple 17 mars 2023, 17/3/2023, 2023-03-17 ou 25 chaabane 1444

## Search

search-count = { $number } sur { $total }
search-hits = { $count ->
    [0] aucun résultat
    [one] 1 résultat
   *[other] { $count } résultats
}
search-next = Résultat suivant
search-results = Résultats
search-nothing = Aucune phrase ne contient ces mots
search-previous = Résultat précédent

## Settings

settings-heading = Réglages
settings-months = Noms des mois en arabe
months-egypt = Égypte et Golfe : يناير
months-levant = Levant et Irak : كانون الثاني
months-maghreb = Algérie et Tunisie : جانفي
months-morocco = Maroc : غشت
settings-digits = Chiffres en arabe
digits-western = 123
digits-arabic = ١٢٣
settings-week = Premier jour de la semaine
settings-axis = Sens du temps
axis-natural = Comme on lit
axis-right-to-left = De droite à gauche
axis-left-to-right = De gauche à droite
settings-calendars = Calendriers sur la règle
calendars-both = Grégorien et hégirien
calendars-gregorian = Grégorien
calendars-hijri = Hégirien
settings-text-size = Taille du texte
settings-percent = { $number } %
settings-larger = Plus grand
settings-smaller = Plus petit
settings-history = Compter les jours à partir d’événements connus (guerres, traités, catastrophes)
settings-still = Sans animation

## Saved views

views-heading = Vues enregistrées
views-hint = Nommez la vue actuelle pour la garder
views-name = Nom de la vue
views-save = Enregistrer
views-empty = Aucune vue n’est encore gardée. Une vue garde le temps affiché, ce qui est caché et les mots cherchés
views-entry = Vue : { $name }
views-rename = Renommer
views-rename-name = Renommer : { $name }
views-delete = Supprimer
views-delete-name = Supprimer la vue { $name }

# What the user adds.
own-source = De vous
notice-project = Le projet n’a pas pu être ouvert tel quel : { $reason }
corrections-open = Corriger, noter, réunir …
corrections-close = Fermer
corrections-days = Ses jours
corrections-set = Fixer
corrections-event-title = Son nom
corrections-note = Note
corrections-dossier = Dossier
dossiers-heading = Dossiers
dossiers-empty = Rien n’est encore rassemblé : on ajoute un événement par « Corriger, annoter, rassembler »
dossiers-up = Monter
dossiers-down = Descendre
dossiers-drop = Retirer
dossiers-move = Déplacer vers { $name }
dossiers-by-time = Ranger par date
dossiers-rename = Renommer
dossiers-name = Nom du dossier
dossiers-name-taken = Écrivez un nom qu’aucun autre dossier ne porte
dossiers-give = Exporter ce dossier…
dossiers-gone = N’est plus dans les documents
corrections-collect = Réunir
corrections-own-title = Un événement qu’aucun document ne raconte
corrections-own-days = Ses jours
corrections-next = Suivant
corrections-add = Ajouter
corrections-star = Étoile
corrections-unstar = Retirer l’étoile
corrections-agreed = Admis
corrections-disputed = Contesté
corrections-unsure = Incertain
corrections-delete = Ces mots ne sont pas une date
corrections-own-delete = Supprimer cet événement
corrections-said = Le programme avait dit { $said }.
corrections-back = Revenir sur cette correction
corrections-aside = { $count ->
    [one] Une modification est mise de côté : son texte a changé ou n’est pas là.
   *[other] { $count } modifications sont mises de côté : leurs textes ont changé ou ne sont pas là.
}
edit-days = les jours d’un événement
edit-deleted = le retrait d’une date
edit-title = le nom d’un événement
edit-status = l’état d’un événement
edit-document = ce qu’on sait d’un document
edit-same = ce qui est un même événement
edit-name = un nom
edit-named-day = un jour nommé
edit-own = un événement de vous
edit-star = une étoile
edit-note = une note
edit-dossier = un dossier
edit-groups = groupes de sources
edit-taken-back = le retrait d’une modification

# Ce qui quitte la fenêtre : la feuille « Exporter ».
give-button = Exporter
act-give = Exporter ou faire un rapport…
give-heading = Exporter
give-what = Quoi
give-everything = Tous les événements datés
give-shown = Ce qui est affiché
give-dossier = Dossier { $name }
give-format = Format
give-title = Titre de la page
give-summary = Résumé en tête de page
give-optional = facultatif
give-page = Rapport avec ses preuves (HTML)
give-edtf = Les jours seuls (EDTF)
give-preparing = Préparation de l’aperçu…
give-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
give-page-size = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
} et { $quotations ->
    [one] { $quotations } citation
   *[other] { $quotations } citations
}, en une page de { $kilobytes } ko qui s’ouvre sans réseau ; khatt verify la contrôle.
give-file = Nom du fichier
give-browse = Choisir…
give-write = Enregistrer
give-replace = Le remplacer
give-writing = Enregistrement…
give-written = Enregistré : { $path }
give-open = Ouvrir le fichier
give-exists = Un fichier porte déjà ce nom : { $path }
give-is-folder = C’est un dossier ; nommez un fichier dans ce dossier : { $path }
give-no-folder = Ce dossier n’existe pas : { $path }
give-is-read = Ce fichier est un document ou un manifeste du dossier, ou le projet lui-même, et n’est pas remplacé ; choisissez un autre nom : { $path }
give-failed = L’enregistrement a échoué ({ $reason }) ; rien n’a changé : { $path }
corrections-words = Mots choisis : { $words }
corrections-name-days = Un nom pour ces jours dans tous les documents
corrections-document-title = Titre du document
corrections-document-source = Source du document
link-user = vous l’avez dit : le même événement, ou un autre
menu-same = Le même événement que celui choisi
menu-not-same = Pas le même événement que celui choisi
menu-collect = Ajouter au dossier { $name }
compare-not-same = Pas le même événement

# A picture of the timeline.
picture-exact = dit dans le texte
picture-inferred = déduit
picture-rough = approximatif
picture-expected = prévu ou attendu
picture-earlier = { $count ->
    [one] { $count } événement avant
   *[other] { $count } événements avant
}
picture-later = { $count ->
    [one] { $count } événement après
   *[other] { $count } événements après
}
give-ground = Fond
give-transparent = transparent

# Events that others wrote.
act-import = Importer des événements d’un fichier…
act-save-as = Enregistrer comme projet…
act-about = À propos de Khatt
act-groups = Groupes de sources…
edit-import = import de { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
import-done = Pris dans le fichier : { $taken ->
    [one] { $taken } événement
   *[other] { $taken } événements
} ; déjà là : { $there }, non lus : { $left }
import-heading = Importer des événements d’un fichier
import-hint = Ce système n’a pas de fenêtre de choix : tapez le chemin d’un fichier CSV, JSON, iCalendar ou TimelineJS
import-take = Importer
save-as-heading = Enregistrer comme projet
save-as-hint = Un projet garde vos corrections, notes et dossiers, pas les documents eux-mêmes
save-as-save = Enregistrer
about-heading = À propos de Khatt
about-version = Khatt, version { $version }
about-licence = Licence : MIT ou Apache-2.0, au choix
about-fonts = Polices, sous SIL Open Font License 1.1
about-crates = Bibliothèques : { $count }
import-failed = Rien n’a été pris dans { $path } : { $reason }
import-unreadable = il ne peut pas être lu
import-too-large = il est plus grand qu’une liste d’événements
import-unknown = ce n’est ni un fichier iCalendar, ni un JSON d’export ou de TimelineJS, ni un tableau avec un en-tête
import-no-columns = sa première ligne ne nomme pas de colonne de titres et de jours
lane-merge = Le même nom que la piste choisie
lane-hide-name = Masquer ce nom pour de bon
