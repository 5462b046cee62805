import type { Rule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** How a setting is written on the command line, and what it means. */
interface Setting {
  readonly part: keyof RuleSettings;
  readonly form: 'percent' | 'days' | 'days-or-never' | 'list';
  readonly meaning: string;
}

export const SETTINGS: Readonly<Record<string, Setting>> = {
  quarterBelow: {
    part: 'thresholds',
    form: 'percent',
    meaning: 'avisa por debajo de este cumplimiento del trimestre',
  },
  hiddenBy: {
    part: 'thresholds',
    form: 'list',
    meaning: 'estados a la fecha que esconden el trimestre lento',
  },
  lights: { part: 'thresholds', form: 'list', meaning: 'estados a la fecha en que avisa' },
  dueBusinessDays: { part: 'thresholds', form: 'days', meaning: 'días hábiles de plazo tras el cierre' },
  askBusinessDays: {
    part: 'thresholds',
    form: 'days',
    meaning: 'días hábiles antes del plazo en que empieza a pedir',
  },
  kinds: { part: 'thresholds', form: 'list', meaning: 'tipos de hallazgo' },
  margin: {
    part: 'following',
    form: 'percent',
    meaning: 'holgura para dar por recuperada una meta en el mismo trimestre',
  },
  escalateAfter: {
    part: 'following',
    form: 'days-or-never',
    meaning: 'días hábiles sin respuesta para avisar a dirección, o never',
  },
};

export type ParsedSettings =
  | { readonly ok: true; readonly settings: RuleSettings }
  | { readonly ok: false; readonly fault: string };

/** @param words "quarterBelow=65" */
export function parseSettings(words: readonly string[]): ParsedSettings {
  const settings = { thresholds: {}, following: {} };
  for (const word of words) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/su.exec(word) ?? [];
    const setting = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
    const parsed = setting === undefined ? undefined : parseValue(setting.form, value.trim());
    if (setting === undefined || parsed === undefined) {
      return { ok: false, fault: `«${word}» no es un ajuste. ${HOW}` };
    }
    Object.assign(settings[setting.part], { [key]: parsed });
  }
  return { ok: true, settings };
}

const HOW = `Escriba AJUSTE=VALOR con uno de estos ajustes: ${Object.keys(SETTINGS).join(', ')}.`;

function parseValue(form: Setting['form'], text: string): unknown {
  if (form === 'list') return text === '' ? undefined : text.split(',').map((item) => item.trim());
  if (form === 'days-or-never' && text === 'never') return null;
  const number = /^\d{1,3}(?:\.\d{1,4})?\s*%?$/u.test(text) ? Number(text.replace('%', '')) : undefined;
  if (number === undefined) return undefined;
  return form === 'percent' ? Number((number / 100).toPrecision(12)) : number;
}

/** "quarterBelow=70% hiddenBy=green,over margin=2% escalateAfter=3": as it is written to be set. */
export function writeRuleSettings({ thresholds, following }: Rule): string {
  return Object.entries({ ...thresholds, ...following })
    .map(([key, value]) => `${key}=${writeValue(SETTINGS[key]?.form, value)}`)
    .join(' ');
}

function writeValue(form: Setting['form'] | undefined, value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'number') return 'never';
  return form === 'percent' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
