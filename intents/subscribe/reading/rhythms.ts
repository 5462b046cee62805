import type { Rhythm } from '#src/domain/subscription.ts';

/** How often something is asked for: `other` is said, and not offered. */
export type RhythmSaid = Rhythm | 'other';

const RHYTHM_RULES: readonly { readonly said: RhythmSaid; readonly pattern: RegExp }[] = [
  {
    said: 'other',
    pattern:
      /\b(?:cada (?:\p{L}+ )?(?:semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|manana|tarde|noche|quincena|ano|hora|semestre|bimestre)|tod[oa]s l[oa]s (?:dias|semanas|lunes|martes|miercoles|jueves|viernes|mananas|quincenas|anos)|semanal(?:es|mente)?|quincenal(?:es|mente)?|diari[oa]s?|diariamente|anualmente|semestral(?:es|mente)?|dia con dia|(?:los|el) (?:lunes|martes|miercoles|jueves|viernes))\b/u,
  },
  {
    said: 'quarter',
    pattern:
      /\b(?:cada (?:\p{L}+ ){0,4}?trimestre|todos los trimestres|trimestral(?:es|mente)?|trimestre (?:a|con|tras|por) trimestre|cada (?:corte|cierre)|al (?:cerrar|cierre de|final de|terminar) (?:cada|los) (?:\p{L}+ )?trimestres?|(?:cuando|en cuanto) (?:cierr|termin|acab)\p{L}* (?:el |un )?trimestre)\b/u,
  },
  {
    said: 'month',
    pattern:
      /\b(?:cada (?:\p{L}+ ){0,3}?mes|todos los meses|mensual(?:es|mente)?|mes (?:a|con|tras|por) mes|al (?:cerrar|cierre de|final de|terminar) (?:cada|los) mes(?:es)?)\b/u,
  },
];

/** Undefined where none is said, and where several are. */
export function findRhythm(folded: string): RhythmSaid | undefined {
  const said = RHYTHM_RULES.filter(({ pattern }) => pattern.test(folded)).map(({ said }) => said);
  return said.length > 1 ? 'other' : said[0];
}

/** A summary is a noun of its own; "cómo va" is one where it comes again and again. */
const SUMMARY =
  /\b(?:res[uo]men(?:es)?|(?<!se )reportes?|informes?|panoramas?|cortes?|estado|situacion|balance|(?<!en la )lista|listado|como (?:va|van|vamos|anda\p{L}*|qued\p{L}*|amanec\p{L}*))\b/u;

export function namesSummary(folded: string): boolean {
  return SUMMARY.test(folded);
}

/** "sólo si hay algo", "nomás cuando haya rojos": a summary of nothing is not wanted. */
const QUIET =
  /\b(?:solo|solamente|nomas|nada mas|unicamente) (?:si|cuando) (?:hay|haya|algo|alguna?|tien\p{L}*)\b/u;

export function wantsQuiet(folded: string): boolean {
  return QUIET.test(folded);
}

/** "recuérdame cada trimestre": a reminder of what is not said. */
const REMINDER = /\b(?:recuerd\p{L}+|recordatorios?|recordar\p{L}*)\b/u;

export function asksReminder(folded: string): boolean {
  return REMINDER.test(folded);
}

/** Words for news, as against summaries. */
const NEWS =
  /\b(?:avis\p{L}*|abis\p{L}*|alert\p{L}*|alarm\p{L}*|notif\p{L}*|notis?|not?ific\p{L}*|recordatori\p{L}*|novedad\p{L}*|grito)\b/u;

export function namesNews(folded: string): boolean {
  return NEWS.test(folded);
}

const CHANNEL = /\b(?:este|nuestro) (?:canal|grupo)\b|\b(?:en|al|a) (?:el )?(?:canal|grupo)(?: de slack)?$/u;

/** "en este canal": everybody in it is to be told. */
export function meansChannel(folded: string): boolean {
  return CHANNEL.test(folded);
}
