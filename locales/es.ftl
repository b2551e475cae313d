### Las palabras de la interfaz en español. Mensajes y argumentos son los de en.ftl, donde están explicados.

## The language itself

language = es
direction = ltr
digits = 0123456789
ones = 1

## Punctuation

comma = {", "}
semicolon = {"; "}
colon = {": "}
stop = {". "}

## Dates

month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }
itself = { $what }
date-inferred = { $date } (inferida)
date-not-given = fecha no indicada («{ $printed }»)
undated = sin fecha

## How a date was found

date-said = La fuente dice «{ $printed }». { $inferred }
date-how = Fecha:{" "}
year-inferred = Año inferido: { $from }
no-single-election = Las fuentes no lo vinculan a una sola elección.
how-dated = Cómo se fechó

## Columns

column-outcome = Resultado preferido
column-tactics = Tácticas
column-confidence = Confianza

## Whose voice

standing-community = Comunidad de inteligencia de EE. UU.
standing-minority = Opinión minoritaria
standing-earlier-warning = Advertencia anterior
standing-official = Funcionarios de EE. UU.
standing-lawmaker = Miembro del Congreso
standing-company = Empresa privada
standing-press = Otro medio de comunicación
standing-article = La propia voz del artículo
standing-accused = El Gobierno acusado

## What kind of statement

aspect-preference = Preferencia
aspect-motive = Motivo
aspect-aim = Objetivo
aspect-method = Método
aspect-authority = Quién estaba detrás
aspect-restraint = Lo que no hicieron
aspect-considered = Considerado o vigilado
aspect-extent = Alcance
aspect-basis = Fundamento
aspect-denial = Desmentido
aspect-assurance = Promesa de no interferir
aspect-background = Antecedentes

## Directions of a preference

direction-favours = A favor
direction-opposes = En contra
direction-neither = Ni lo uno ni lo otro
direction-favours-meaning = según la evaluación, el actor quería que ganara el candidato nombrado
direction-opposes-meaning = según la evaluación, el actor quería que perdiera el candidato nombrado
direction-neither-meaning = según la evaluación, el actor no veía ningún resultado por el que mereciera la pena actuar

## Confidence levels and likelihood words

level-high = Confianza alta
level-moderate = Confianza moderada
level-low = Confianza baja
level-meaning = un nivel de confianza que una fuente imprime para un juicio concreto: cuán bien fundado está
likelihood-sample = “probably”, “likely”
likelihood-meaning = una palabra de probabilidad que imprime una fuente: cuán probable es el hecho. Es otra escala y nunca se convierte en un nivel
likelihood-of-judgement = Palabra de probabilidad en este juicio:{" "}
level-of-judgement = , declarado para este juicio: { $judgement }
level-not-stated = Nivel de confianza: no declarado

## Disagreements

kind-minority-view = Opinión minoritaria
kind-earlier-warning = Advertencia anterior, evaluación posterior
kind-contradiction = Contradicción
kind-sits-uneasily = Difíciles de conciliar
kind-paraphrase-shift = La formulación cambia
kind-dating-slip = Error de fecha
kind-within-one-article = { $kind } (dentro de un mismo artículo)

## Groups of findings

group-community = Lo que, según se informó, evaluó la inteligencia de EE. UU.
group-dissent = Opiniones minoritarias y advertencias anteriores
group-others = Otras voces
group-answer = La respuesta del Gobierno acusado
group-context = Contexto
group-differences = En qué difieren las fuentes
group-with-count = { $group } ({ $count })

## Flags in cell summaries

flag-minority-view = opinión minoritaria
flag-contradiction = los artículos se contradicen
flag-self-contradiction = el artículo se contradice
flag-denied = desmentido
flag-assured = prometió no interferir
flag-minority-view-meaning = alguien dentro de la comunidad de inteligencia discrepó; abra la celda para ver quién
flag-contradiction-meaning = dos artículos que, tal como están, no pueden tener razón a la vez
flag-self-contradiction-meaning = un artículo dice dos cosas que, tal como están, no pueden ser ciertas a la vez
flag-denied-meaning = el Gobierno acusado lo desmiente para esta elección; los desmentidos generales están en el detalle
flag-assured-meaning = el Gobierno acusado prometió no interferir

## Cell summaries

silent = No se menciona en estos artículos
silent-briefly = Sin mención
silent-meaning = no equivale a ausencia de actividad: abra la celda para ver el motivo
not-reported-outcome = No se informa de ninguna preferencia
not-reported-tactics = No se informa de tácticas
not-reported-meaning = los artículos dicen algo de este actor y esta elección, pero no esto; abra la celda para verlo
not-stated = No declarado
not-stated-meaning = hay juicios, pero las fuentes no imprimen para ellos ni un nivel de confianza ni una palabra de probabilidad
on-the-evidence = Sobre las pruebas
more = y { $count } más
place = { $actor }, { $year }
general-actors = Actores extranjeros en general

## The matrix

actor = Actor
caption = Evaluaciones publicadas, por actor y elección. Cada celda abre las citas en que se basa.
election-shown = Elección mostrada
as-of =
    Basado en { $sources ->
        [one] { $sources } artículo de prensa
       *[other] { $sources } artículos de prensa
    }, última comprobación: { $date }.
selection = Aquí se muestra una selección: { $actors }; { $years }; { $columns }.

## An open cell

detail-title = { $actor }, { $year }: { $column }
copy-this-cell = Copiar celda
close = Cerrar
close-what = {" "}este detalle
silence-note = El silencio no es una evaluación: no significa que no hubiera actividad.
support =
    { $quotes ->
        [one] { $quotes } cita
       *[other] { $quotes } citas
    } en { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }; { $community } de ellas, de juicios de la inteligencia de EE. UU.
retold = { $articles } de los artículos reproducen un mismo documento o sesión informativa: { $document }.
unstated = No se imprime ningún nivel de confianza ni palabra de probabilidad para: { $labels }.
speaker-and-venue = {" "}{ $speaker }, { $venue },{" "}
venue-only = {" "}{ $venue },{" "}

## A quote

words-before = Palabras anteriores:{" "}
words-after = Palabras posteriores:{" "}
voice-direct = { $speaker }
voice-reported = { $speaker }, parafraseado por el artículo
voice-article = Palabras del propio artículo
copy-quote = Copiar cita
copy-this-finding = Copiar constatación
copy-quote-with = {" "}con su referencia
copy-finding-with = {" "}con sus citas
copied = Copiado: cita de «{ $source }», con su referencia.
copied-finding = Copiado: constatación «{ $finding }», con sus fuentes.
copied-cell = Copiado: { $actor } { $year }, { $column }, con sus fuentes.
copy-refused = El navegador se negó a copiar. La cita de «{ $source }» está seleccionada: cópiela con el teclado o el menú.
copy-refused-finding = El navegador se negó a copiar. La constatación «{ $finding }» está seleccionada: cópiela con el teclado o el menú.
copy-refused-cell = El navegador se negó a copiar. { $actor } { $year }, { $column } está seleccionado: cópielo con el teclado o el menú.


## Views

view = Vista
view-elections = Vista general
view-changes = Qué cambió
view-differences = Discrepancias y desmentidos
view-differences-briefly = Discrepancias
view-times = Cuándo se dijo
view-more = Más
all-actors = Todos los actores

## What changed

changes-why = Seleccione una entrada para leer ambos años. La falta de mención no significa que algo empezara o terminara.
change-years = { $before } → { $after }
change-unchanged = «Sin cambios», según una fuente
change-changed = «Cambió», según una fuente
change-mixed = «Sin cambios» en un asunto, «cambió» en otro, según las fuentes
change-new = Nuevo, sin mención para { $before }
change-dropped = Ya no se menciona
change-newly-reported = Nuevo, no consta para { $before }
change-no-longer-reported = Ya no consta
change-newly-stated = Nuevo, no declarado para { $before }
change-no-longer-stated = Ya no se declara
change-no-source = Sin mención para ninguno de los dos años
change-not-compared = Consta para ambos, sin comparar
change-not-stated = No declarado para ninguno de los dos años
change-not-reported = Sin información para ninguno de los dos años
change-unchanged-meaning = Sobre { $after }, una fuente dice expresamente que esto es como era en { $before }.
change-changed-meaning = Sobre { $after }, una fuente dice expresamente que esto no es como era en { $before }.
change-mixed-meaning = Sobre { $after }, las fuentes dicen de un asunto que es como en { $before } y de otro que no lo es.
change-new-meaning = Las fuentes hablan de { $after } y no dicen nada de { $before }. Eso no equivale a que no ocurriera nada.
change-dropped-meaning = Las fuentes hablan de { $before } y no dicen nada de { $after }. Eso no equivale a que haya terminado.
change-no-source-meaning = Estos artículos no mencionan ninguno de los dos años.
change-not-compared-meaning = Las fuentes informan de esto para ambos años y ninguna los compara.
change-newly-stated-meaning = Para { $after } las fuentes imprimen un nivel de confianza o una palabra de probabilidad para un juicio; para los juicios de { $before }, no.
change-no-longer-stated-meaning = Para { $before } las fuentes imprimen un nivel de confianza o una palabra de probabilidad para un juicio; para los juicios de { $after }, no.
change-newly-reported-meaning = Las fuentes informan de esto para { $after } y no para { $before }; la celda de { $before } recoge lo que sí dicen.
change-no-longer-reported-meaning = Las fuentes informan de esto para { $before } y no para { $after }; la celda de { $after } recoge lo que sí dicen.
change-not-reported-meaning = Las fuentes no informan de esto para ninguno de los dos años; las celdas recogen lo que sí dicen.
change-not-stated-meaning = Hay juicios, pero las fuentes no imprimen para ellos ni un nivel de confianza ni una palabra de probabilidad en ninguno de los dos años.
change-disputed = Las fuentes lo formulan de manera diferente:

## Disagreements and denials, when it was said

differences-of-kind = { $kind } ({ $count })
answers = Quién desmintió o prometió qué
answers-why = Lo que dijeron los acusados, según estos artículos. Que no se informe de ninguna respuesta no significa que no la hubiera.
answers-none = Estas fuentes no informan de ninguna respuesta.
times-key = Encima de la línea: lo que se dijo. Debajo: artículos publicados. Una marca rellena es un día; una con solo el borde, un mes o un año.
statement = { $speaker }, { $venue }
publication = Publicado: «{ $source }»

## Search, filters, downloads

tools = Buscar, filtrar, descargar
search = Buscar en resúmenes y citas
facet-actors = Actores
facet-elections = Elecciones
facet-columns = Columnas
facet-standings = Quién lo dice
facet-levels = Confianza declarada
facet-likelihoods = Palabra de probabilidad
facet-sources = Artículos
facet-disputes = Discrepancias
only-disputed = Solo donde discrepan las fuentes
found-nothing = Ninguna coincidencia.
found =
    { $findings ->
        [one] Coincide { $findings }
       *[other] Coinciden { $findings }
    } de { $all ->
        [one] { $all } constatación
       *[other] { $all } constataciones
    }, en { $cells ->
        [one] { $cells } celda
       *[other] { $cells } celdas
    }.
found-entries =
    { $left ->
        [one] Coincide { $left }
       *[other] Coinciden { $left }
    } de { $all ->
        [one] { $all } entrada
       *[other] { $all } entradas
    }.
show-everything = Mostrar todo
format = Copiar como
format-plain = Texto sin formato
format-markdown = Markdown
format-html = HTML
format-citation = Referencia de una cita
take-csv = Descargar como CSV
take-json = Descargar como JSON
share = Compartir esta vista
saved =
    { $file }: { $count ->
        [one] { $count } constatación
       *[other] { $count } constataciones
    }.
shared = Enlace a esta vista copiado.
failed = No funcionó: { $reason }

## Under the matrix

how-to-read = Cómo leerla
general = Sobre los actores extranjeros en general
general-why = Las fuentes lo dicen de los actores extranjeros en general o de un informe en su conjunto, por lo que no figura en ninguna celda.
general-count =
    { $count ->
        [one] { $count } constatación con sus citas
       *[other] { $count } constataciones con sus citas
    }
sources = Fuentes
method = Cómo se comprobó
method-none = Este conjunto de datos no dice cómo se hizo ni cómo se comprobó.
corrections = Correcciones
correction = { $date }, versión { $version }:{" "}
data-version = Versión de los datos { $version }. { $licence }
no-publisher = El texto no nombra al editor
date-printed = . Fecha impresa: { $date }.
no-date-printed = . Sin fecha impresa;{" "}
fingerprint = Huella del texto comprobado
document = Documento oficial del que informa este artículo (asignación nuestra):{" "}
document-issue = , { $issuer }, { $date }

## What is copied

copy-heading = { $actor }, { $election }: { $column }
copy-speaker = — { $speaker }, { $venue }, { $when }.
copy-speaker-reported = — { $speaker }, { $venue }, { $when }; parafraseado por el artículo.
copy-other = — { $speaker }.
copy-other-reported = — { $speaker }, parafraseado por el artículo.
copy-article = — Palabras del propio artículo.
copy-voice = { $standing }: { $speaker }, { $venue }, { $when }.
copy-source = Citado de: { $author }, «{ $title }», { $publisher }, { $when }.
copy-reference = { $author }, «{ $title }», { $publisher }, { $when }.
author-not-named = autor no nombrado en el texto
publisher-not-named = editor no nombrado en el texto
copy-reports = Informa sobre:{" "}
copy-access = Los datos no dan ninguna dirección web de este artículo; el texto que se codificó tiene la huella SHA-256 { $fingerprint }.
copy-likelihood = Palabra de probabilidad, tal como está impresa: { $word }.
copy-level = { $level }, declarado para: { $judgement }.
copy-note = Nota: { $note }
copy-disputed = En disputa: { $summary }
copy-side = «{ $words }» ({ $speaker }; { $source })
copy-side-reported = «{ $words }» ({ $speaker }, parafraseado por el artículo; { $source })
copy-side-article = «{ $words }» (palabras del propio artículo; { $source })
copy-no-claim = Que no se mencione no significa que no ocurriera nada.
copy-finding = Constatación { $finding }
copy-cell = {", "}
copy-data = { $title }, versión de los datos { $version }. { $licence }
