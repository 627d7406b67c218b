# Why a date is what it is, step by step, in French.
# Keys begin with `why-`; each is named by a `resolve::Step`, whose arguments stand here by the same names.
# Arguments are words; days and intervals among them are put into words before they come here.

# `rule` is the name of a rule of the grammar; a test asks for a phrase for each.
why-words = « { $words } » { $rule ->
    [after-passing] est une durée écoulée entre deux faits.
    [ago] est une durée comptée à partir du jour de rédaction.
    [ago-from-mention] est une durée comptée à partir du temps mentionné avant.
    [bare-year] est une année en chiffres.
    [centuries] nomme deux siècles de suite.
    [century] est un siècle.
    [clock] est une heure.
    [clock-figures] est une heure en chiffres.
    [clock-words] est une heure en lettres.
    [coordinated] nomme plusieurs temps sous un même mot.
    [day-month] est un jour d’un mois.
    [day-of-unit] est un jour d’un mois que les mots désignent.
    [day-then-clock] est un jour et une de ses heures.
    [day-part] est une partie du jour.
    [bare-part] est une partie d’un jour qui n’est pas dit à côté.
    [weekday-before-last] est un jour de la semaine, une semaine avant le dernier.
    [same-in-year] est le jour ou le mois de l’écriture, dans une autre année.
    [year-of-season] est une saison, un exercice ou une année scolaire que nomme une seule année.
    [day-then-part] est un jour et une de ses parties.
    [days-of-month] nomme des jours d’un même mois.
    [decade] est une décennie.
    [deictic] est un jour compté à partir du jour de rédaction.
    [deictic-weekday] est un jour compté à partir du jour de rédaction, avec son nom dans la semaine.
    [duration] est une durée, non un moment.
    [edge] est le début, le milieu ou la fin d’une période.
    [every] est un temps qui revient.
    [false-friend] n’a que l’apparence d’un temps.
    [rate] dit combien par unité de temps, non quel jour.
    [feast] est une fête ou un jour qu’un calendrier fixe.
    [first-units] nomme les premières ou les dernières unités d’une période.
    [from-to] va d’un temps à un autre.
    [joined] nomme deux temps voisins.
    [last-units] est la période qui précède le jour de rédaction.
    [month] est un mois.
    [new-year] est l’année qui commence autour du jour de rédaction.
    [nth-day] est un jour d’un événement.
    [nth-of] est un jour ou une unité par son rang dans une période.
    [numeric-date] est une date en chiffres, le jour avant le mois.
    [of-every] est un jour ou un mois qui revient.
    [part-of-every-day] est une partie de chaque jour.
    [part-of-today] est une partie du jour de rédaction ou d’un jour voisin.
    [part-of-year] est un trimestre ou un semestre.
    [recurring] est un temps qui revient régulièrement.
    [reference] désigne un temps sans limites.
    [season] est une saison.
    [share-of] est la moitié ou le tiers d’une période.
    [stretch] est une période qui finit ou commence au jour de rédaction.
    [that-time] renvoie à un temps mentionné avant.
    [the-past] désigne le passé.
    [unit-nth-of] est une unité par son rang dans une période.
    [unit-of-mention] est une unité comptée à partir d’un temps mentionné avant.
    [unit-which] est une unité comptée à partir du jour de rédaction.
    [weekday] est un jour de la semaine.
    [year] est une année.
    [years] va d’une année à une autre.
    [line-year] une année en tête de ligne.
    [other-year] une année d’un autre calendrier.
    [other-date] un jour ou un mois d’un autre calendrier.
    [other-new-year] le nouvel an d’un autre calendrier.
    [month-first] un jour d’un mois, le mois en premier.
    [counted-day] un jour compté par les nuits de son mois.
    [ten-days] un tiers de mois, dix jours.
    [clock-range] l’heure où commence une durée dont la fin donne le jour.
    [same-night] une partie d’un jour déjà nommé, ou du jour voisin.
    [deictic-unit] une unité du temps de l’écriture en un mot.
    [since-ago] il y a tant de temps, après un acte unique.
    [elapsed] tant de temps avant le jour de l’écriture.
    [latin-date] une date en anglais ou en français.
    [part-of-season] une partie d’une année fiscale ou scolaire.
    [mid-month] le milieu d’un mois hégirien.
    [day-of-every-year] un jour ou un mois de chaque année.
    [length-from-happening] est une durée comptée à partir d’un événement connu par son nom.
    [from-time] est un temps compté à partir d’un autre, dit avec lui.
    [beside-happening] est un temps dont le nombre n’est pas dit, lors d’un événement connu par son nom.
    [from-happening] est un temps compté à partir d’un événement connu par son nom.
    [happening] est un événement connu par son nom.
   *[other] est une expression de temps.
}
why-verb-past = Le verbe « { $verb } » parle du passé : le temps est le jour de rédaction ou avant.
why-verb-future = Le verbe « { $verb } » parle de l’avenir : le temps est après le jour de rédaction.
why-dct = C’est compté à partir du jour de rédaction, { $day }.
why-possible-days = C’est le même résultat pour chaque jour de rédaction possible, du { $first } au { $last }.
why-no-dct = Le jour de rédaction n’est pas connu, donc le jour reste ouvert.
why-doubtful-dct = Le jour de rédaction est trop incertain pour servir de base, donc le jour reste ouvert.
why-antecedent = C’est compté à partir de « { $words } » ({ $value }), mentionné avant.
why-no-antecedent = Les mots renvoient à un temps qui n’a pas été mentionné avant.
why-umm-al-qura = L’année hégirienne { $year } a été convertie par le calendrier d’Oumm al-Qoura ; l’écart peut être d’un jour.
why-tabular = L’année hégirienne { $year } est hors des tables d’Oumm al-Qoura et a été convertie par calcul ; l’écart peut être d’un ou deux jours.
why-calendars-disagree = Les deux dates diffèrent : l’hégirienne est { $hijri }, la grégorienne { $gregorian } ; la grégorienne est retenue.
why-weekday-disagrees = Le jour de la semaine ne s’accorde pas avec la date du document : { $said } en est un autre, donc le plus proche est retenu, { $taken }. La date du document est peut-être fausse.
why-weekday-of-writing = Le document a été écrit ce jour de la semaine, et ce jour même est retenu ; une semaine plus tard, { $other }, est possible.
why-week-before-sunday = Dite un dimanche, la semaine dernière est comprise comme les sept jours précédents, comme là où la semaine commence le samedi ou le dimanche.
why-other-calendar = Converti depuis { $calendar ->
    [solar] le calendrier hégirien solaire
    [rumi] le calendrier financier ottoman
    [julian] le calendrier julien
    [coptic] le calendrier copte
    [hebrew] le calendrier hébraïque
    [libyan] l’ancien calendrier libyen
    [amazigh] le calendrier amazigh
   *[other] un autre calendrier
}.
why-no-calendar-rule = La date suit { $calendar ->
    [solar] le calendrier hégirien solaire
    [rumi] le calendrier financier ottoman
    [julian] le calendrier julien
    [coptic] le calendrier copte
    [hebrew] le calendrier hébraïque
    [libyan] l’ancien calendrier libyen
    [amazigh] le calendrier amazigh
   *[other] un autre calendrier
}, et aucune règle ne la calcule ici : son jour reste ouvert.
why-year-heading = Un titre plus haut donne l’année, qui vaut pour ce qui suit.
why-year-story = L’année a été donnée plus haut dans le même récit, et vaut pour la suite.
why-counts-hijri = L’année est sans ère ; le texte montre qu’elle est hégirienne.
why-hundreds-said = Les centaines sont omises : ce sont celles de l’année nommée plus haut.
why-small-year = Prise à la lettre, l’année est du premier siècle de l’hégire.
why-hundreds-of-last-century = Les centaines sont omises : le plus souvent celles du vingtième siècle.
why-hijri-by-weekday = Jour et mois sont en chiffres ; le jour de la semaine leur convient dans le calendrier hégirien, pas dans le grégorien.
why-no-such-day = Son calendrier n’a pas ce jour.
why-history-day = « { $name } » a eu lieu, on le sait, le { $first }.
why-history = « { $name } » a commencé, on le sait, le { $first } et s’est achevé le { $last }.
why-history-since = « { $name } » a commencé, on le sait, le { $first }.
why-named-day = « { $name } » est le nom que vous avez donné au { $first }.
why-named-days = « { $name } » est le nom que vous avez donné aux jours du { $first } au { $last }.
why-counted-from-end = On compte depuis le dernier jour, le { $day }.
why-history-several = Plusieurs événements portent ce nom, et rien ne montre lequel est visé.
why-history-later = Ce qui porte ce nom n’avait pas commencé quand le texte a été écrit.
why-history-no-end = On ne sait pas quand il s’est achevé : le jour reste ouvert.

dct-weekday = « { $words } » est nommé sans date : c’est un jour proche.
dct-deictic-weekday = « { $words } » indique le jour de la semaine où le texte est écrit.
dct-deictic-date = « { $words } » indique le jour où le texte est écrit.
dct-dateline = L’en-tête dit « { $words } ».
dct-past = « { $words } » est donné comme passé : le texte est écrit à ce moment ou plus tard.
dct-ahead = « { $words } » est donné comme à venir : le texte est écrit à ce moment ou plus tôt.
dct-date = « { $words } » est nommé, et un texte nomme surtout des moments proches du sien.
dct-season = « { $words } » est l’époque où le texte est écrit.
dct-length = « { $words } » se sont écoulés depuis le début qui est nommé.
dct-new-year = « { $words } » indique que le passage à la nouvelle année est proche.
dct-closing-year = « { $words } » est l’année qui s’achève.
dct-week-before = « { $words } » est dans la semaine qui suit celle de la rédaction.
dct-since = « { $words } » est un début à partir duquel une durée est comptée.
dct-copy = La même phrase se trouve dans { $document }, du { $day }.
dct-happening = Ce qu’il raconte s’est passé le { $day }, d’après { $document }.
dct-subject = { $document }, du { $day }, traite du même sujet.
dct-published = { $place } donne { $words } comme jour de publication.
dct-modified = { $place } dit que la dernière modification est du { $words }.
dct-crawled = { $place } dit que la page a été enregistrée le { $words }.
dct-saving = Sur { $all } documents du dossier dont le jour est connu, { $count } ont été enregistrés ce jour-là ou le lendemain.
dct-url = L’adresse contient la date { $words }.
dct-file-name = Le nom du fichier contient la date { $words }.
dct-folder = Le dossier porte le nom de la date { $words }.
dct-since-happening = « { $words } » se sont écoulés depuis « { $name } », qui a commencé le { $day }.
dct-since-end = « { $words } » se sont écoulés depuis la fin de « { $name } », le { $day }.
dct-named-happening = « { $words } » est nommé, qui a commencé le { $day } : le texte a été écrit après.
dct-folder-span = On sait que des documents voisins datent du { $first } au { $last }.
why-user-days = Ces jours sont de vous ; le programme avait dit { $value }.
why-user-added = Vous avez marqué ces mots comme une date.
why-user-own = Vous avez ajouté cet événement ; aucun document ne le raconte.
