/** The Spanish of time, folded. Tables of data: the rules are in the files beside. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre').map(
    (word, index) => [word, index + 1],
  ),
);

/** Other spellings of whole names; those of short names cannot be told by their distance ("enero", "genero"). */
export const MONTH_SPELLINGS: ReadonlyMap<string, number> = new Map([
  ['enro', 1],
  ['henero', 1],
  ['febreo', 2],
  ['marso', 3],
  ['avril', 4],
  ['abrl', 4],
  ['maio', 5],
  ['juno', 6],
  ['juio', 6],
  ['junoi', 6],
  ['julo', 7],
  ['jullio', 7],
  ['juilo', 7],
  ['agsoto', 8],
  ['setiembre', 9],
]);

export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['ene', 1],
  ['feb', 2],
  ['mar', 3],
  ['mzo', 3],
  ['abr', 4],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['ago', 8],
  ['agto', 8],
  ['sep', 9],
  ['sept', 9],
  ['set', 9],
  ['oct', 10],
  ['nov', 11],
  ['dic', 12],
]);

/** Words of their own besides: these count as months only beside another month or a year. */
export const AMBIGUOUS_ABBREVIATIONS: ReadonlySet<string> = new Set(['mar', 'may', 'set']);

export const QUARTER_WORDS: ReadonlySet<string> = new Set(
  list('trimestre trim trime trimes trimest tri trimstre'),
);
export const QUARTER_PLURALS: ReadonlySet<string> = new Set(list('trimestres trims'));
export const SEMESTER_WORDS: ReadonlySet<string> = new Set(list('semestre sem semest'));
/** Stretches that quarters cannot tell. */
export const OTHER_STRETCHES: ReadonlySet<string> = new Set(list('bimestre cuatrimestre quincena'));
/** What agencies number instead of quarters: each closes one. */
export const STAGE_WORDS: ReadonlySet<string> = new Set(list('avance corte periodo cierre'));
export const YEAR_WORDS: ReadonlySet<string> = new Set(list('ano ejercicio anio'));

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['primer', 1],
  ['primero', 1],
  ['1er', 1],
  ['1ero', 1],
  ['1ro', 1],
  ['1o', 1],
  ['1.er', 1],
  ['1.o', 1],
  ['1.ro', 1],
  ['segundo', 2],
  ['2do', 2],
  ['2o', 2],
  ['2.o', 2],
  ['2.do', 2],
  ['2ndo', 2],
  ['seg', 2],
  ['segdo', 2],
  ['2nd', 2],
  ['prim', 1],
  ['1r', 1],
  ['terc', 3],
  ['3r', 3],
  ['cto', 4],
  ['4rto', 4],
  ['4t', 4],
  ['tercer', 3],
  ['tercero', 3],
  ['3er', 3],
  ['3ero', 3],
  ['3ro', 3],
  ['3o', 3],
  ['3.er', 3],
  ['3.o', 3],
  ['3.ro', 3],
  ['3do', 3],
  ['3cer', 3],
  ['tecer', 3],
  ['tercr', 3],
  ['prmer', 1],
  ['pimer', 1],
  ['sgundo', 2],
  ['cuarto', 4],
  ['4to', 4],
  ['4o', 4],
  ['4.o', 4],
  ['4.to', 4],
  ['quinto', 5],
  ['5to', 5],
  ['5o', 5],
  ['sexto', 6],
  ['6to', 6],
  ['septimo', 7],
  ['octavo', 8],
  ['noveno', 9],
]);

export const FEMININE_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['primera', 1],
  ['1ra', 1],
  ['1a', 1],
  ['1era', 1],
  ['segunda', 2],
  ['2da', 2],
  ['2a', 2],
  ['tercera', 3],
  ['3ra', 3],
  ['3a', 3],
  ['3era', 3],
  ['cuarta', 4],
  ['4ta', 4],
  ['4a', 4],
]);

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['uno', 1],
  ['dos', 2],
  ['tres', 3],
  ['cuatro', 4],
  ['cinco', 5],
  ['seis', 6],
  ['siete', 7],
  ['ocho', 8],
  ['nueve', 9],
  ['diez', 10],
  ['once', 11],
  ['doce', 12],
]);

const TENS_AND_TEENS =
  'trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta';

/** Days of a month, said in words. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...SMALL_NUMBERS].filter(([word]) => word !== 'un'),
  ...list(TENS_AND_TEENS).map((word, index): [string, number] => [word, index + 13]),
]);

/** What follows "dos mil" in a year. */
export const YEAR_TAILS: ReadonlyMap<string, number> = new Map(
  [...DAY_WORDS].filter(([, value]) => value >= 15).map(([word, value]) => [word, 2000 + value]),
);

export const ROMAN_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

/** Spellings of a chat, and slips in short words of time. */
export const TIME_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['d', 'de'],
  ['dl', 'del'],
  ['pa', 'para'],
  ['asta', 'hasta'],
  ['pazado', 'pasado'],
  ['pasdo', 'pasado'],
  ['pasao', 'pasado'],
  ['antrior', 'anterior'],
  ['anteriror', 'anterior'],
  ['ultmo', 'ultimo'],
  ['ulitmo', 'ultimo'],
  ['prosimo', 'proximo'],
  ['procimo', 'proximo'],
  ['sigiente', 'siguiente'],
  ['siguente', 'siguiente'],
  ['acutal', 'actual'],
  ['acomulado', 'acumulado'],
  ['acumlado', 'acumulado'],
  ['acumuldo', 'acumulado'],
  ['ba', 'va'],
  ['bamos', 'vamos'],
  ['lleba', 'lleva'],
  ['llebamos', 'llevamos'],
  ['yevamos', 'llevamos'],
]);

/** Long enough to be told from other words when mistyped. */
export const MENDABLE: readonly string[] = list(
  `trimestre trimestres semestre febrero agosto septiembre octubre noviembre diciembre primer primero segundo tercer
   tercero ejercicio`,
);

/** Real words that stand near a mendable one. */
export const NOT_MENDABLE: ReadonlySet<string> = new Set(
  list(
    `trimestral trimestrales trimestralmente bimestre bimestres cuatrimestre cuatrimestres semestral semestrales semestres
     angosto agotado agosta costo gasto gastos segundos segundas segunda segura seguro seguros seguido segundoo
     terceros terceras tercera ejercer tercio ternero primera primeras primeros prima primor premier prime octubres
     ejercicios ejercido ejercida ejercito maestre muestre muestra secuestre silvestre registre padre febril
     tejer tercos terco hacer vencer nacer`,
  ),
);

/** Every word of time, for taking apart what is written together ("primertrimestre"). */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...QUARTER_WORDS,
  ...QUARTER_PLURALS,
  ...SEMESTER_WORDS,
  ...STAGE_WORDS,
  ...YEAR_WORDS,
  // Two known words stand in it.
  'antepasado',
  ...[...ORDINALS.keys(), ...FEMININE_ORDINALS.keys()].filter((word) => /^[a-z]+$/u.test(word)),
]);
