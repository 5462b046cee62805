import { z } from 'zod';
import { DEFAULT_THRESHOLDS, type LightThresholds } from './domain/traffic-light.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Where people talk to the bot. Socket Mode needs no address that Slack can reach, so it is taken where both are set. */
export type ChannelConfig =
  /** A page of this machine, without Slack. */
  | { readonly kind: 'local'; readonly port: number }
  | {
      readonly kind: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly apiUrl: string | null;
    }
  | {
      readonly kind: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly apiUrl: string | null;
    };

export interface Config {
  readonly channel: ChannelConfig;
  /** `sqlite:FILE` or `postgres://…` */
  readonly databaseUrl: string;
  /** False: nobody named a store, so it is the embedded one. */
  readonly databaseChosen: boolean;
  /** IANA name. */
  readonly timeZone: string;
  readonly thresholds: LightThresholds;
  /** Who administers whatever the store says: Slack user ids, or "TEAM:USER". */
  readonly admins: readonly string[];
  /** A file of what heads and closes the official report; null where there is none. */
  readonly reportSettings: string | null;
  readonly summaries: SummaryConfig;
  readonly logLevel: LogLevel;
}

/** When summaries go out. */
export interface SummaryConfig {
  /** Business days after a close. */
  readonly afterBusinessDays: number;
  /** True: none by role where nothing asks for attention. */
  readonly quiet: boolean;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] };

const EMBEDDED_STORE = 'sqlite:data/avance.db';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Values pasted with quotes or blanks around them are taken without; an empty one is as good as none. */
const pasted = z
  .string()
  .optional()
  .transform((value) =>
    value
      ?.trim()
      .replace(/^(["'])(.*)\1$/su, '$2')
      .trim(),
  )
  .transform((value) => (value === '' ? undefined : value));

const token = (prefix: string, name: string, where: string) =>
  pasted.refine(
    (value) => value === undefined || (value.startsWith(prefix) && !/\s|…|\.\.\.|xxx/iu.test(value)),
    {
      error: `${name} debe empezar con ${prefix} y estar completo. Cópielo de ${where}.`,
    },
  );

const isZone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('es-MX', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const percent = (name: string, usual: number) =>
  pasted
    .transform((value) => (value === undefined ? usual : Number(value.replace(/\s*%$/u, ''))))
    .refine((value) => Number.isFinite(value) && value > 0 && value <= 1000, {
      error: `${name} debe ser un porcentaje, por ejemplo ${usual}.`,
    });

/** As Slack writes ids, with or without the workspace before them. */
const PERSON = /^(?:[TE][A-Z0-9]+:)?[UW][A-Z0-9]+$/u;

const people = (name: string) =>
  pasted
    .transform((value) =>
      (value ?? '')
        .toUpperCase()
        .split(/[\s,;]+/u)
        .filter(Boolean),
    )
    .refine((ids) => ids.every((id) => PERSON.test(id)), {
      error: `${name} debe ser una lista de identificadores de miembro de Slack separados por comas, por ejemplo U01ABC2DEF,U03GHI4JKL. En Slack: perfil de la persona › ⋮ › Copiar ID de miembro.`,
    });
/** The day after captures are due. */
const USUAL_SUMMARY_DAYS = 11;

const environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'SLACK_BOT_TOKEN', 'api.slack.com/apps › OAuth & Permissions'),
  SLACK_APP_TOKEN: token(
    'xapp-',
    'SLACK_APP_TOKEN',
    'api.slack.com/apps › Basic Information › App-Level Tokens',
  ),
  SLACK_SIGNING_SECRET: pasted.refine((value) => value === undefined || /^[0-9a-f]{32}$/iu.test(value), {
    error:
      'SLACK_SIGNING_SECRET debe tener 32 cifras hexadecimales. Cópielo de api.slack.com/apps › Basic Information.',
  }),
  SLACK_API_URL: pasted.refine((value) => value === undefined || URL.canParse(value), {
    error: 'SLACK_API_URL debe ser una dirección completa, por ejemplo https://slack.com/api/.',
  }),
  PORT: pasted
    .transform((value) => (value === undefined ? 3000 : Number(value)))
    .refine((value) => Number.isInteger(value) && value >= 0 && value <= 65_535, {
      error: 'PORT debe ser un puerto entre 0 y 65535, por ejemplo 3000.',
    }),
  AVANCE_DATABASE_URL: pasted.refine(
    (value) => value === undefined || /^(?:sqlite:.|postgres(?:ql)?:\/\/.)/u.test(value),
    {
      error: 'AVANCE_DATABASE_URL debe ser sqlite:ARCHIVO o postgres://usuario:clave@servidor:5432/base.',
    },
  ),
  AVANCE_TIMEZONE: pasted
    .transform((value) => value ?? 'America/Tijuana')
    .refine(isZone, {
      error: 'AVANCE_TIMEZONE debe ser una zona horaria como America/Tijuana o America/Mexico_City.',
    }),
  AVANCE_LIGHT_GREEN: percent('AVANCE_LIGHT_GREEN', DEFAULT_THRESHOLDS.greenFrom * 100),
  AVANCE_LIGHT_YELLOW: percent('AVANCE_LIGHT_YELLOW', DEFAULT_THRESHOLDS.yellowFrom * 100),
  AVANCE_LIGHT_OVER: percent('AVANCE_LIGHT_OVER', Math.round(DEFAULT_THRESHOLDS.overAbove * 100)),
  AVANCE_ADMINS: people('AVANCE_ADMINS'),
  AVANCE_REPORT_SETTINGS: pasted,
  AVANCE_SUMMARY_DAYS: pasted
    .transform((value) => (value === undefined ? USUAL_SUMMARY_DAYS : Number(value)))
    .refine((value) => Number.isInteger(value) && value >= 0 && value <= 60, {
      error: `AVANCE_SUMMARY_DAYS debe ser un número de días hábiles entre 0 y 60, por ejemplo ${USUAL_SUMMARY_DAYS}.`,
    }),
  AVANCE_SUMMARY_QUIET: pasted
    .transform((value) => value?.toLowerCase() ?? 'no')
    .refine((value) => ['si', 'sí', 'no'].includes(value), {
      error: 'AVANCE_SUMMARY_QUIET debe ser si o no.',
    }),
  AVANCE_LOG_LEVEL: pasted
    .transform((value) => value ?? 'info')
    .pipe(z.enum(LEVELS, { error: `AVANCE_LOG_LEVEL debe ser uno de: ${LEVELS.join(', ')}.` })),
});

type Environment = z.infer<typeof environment>;

/** Judged by themselves, so that a fault elsewhere does not hide theirs. */
const LIGHTS = environment.pick({
  AVANCE_LIGHT_GREEN: true,
  AVANCE_LIGHT_YELLOW: true,
  AVANCE_LIGHT_OVER: true,
});

/** The configuration, or every fault of it at once, each in Spanish with how to mend it; never a secret's value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const named = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    const faults = parsed.error.issues.map((issue) => issue.message);
    const lights = LIGHTS.safeParse(env);
    return {
      ok: false,
      faults: [...faults, ...channelFaults(env, named), ...(lights.success ? lightFaults(lights.data) : [])],
    };
  }
  const faults = [...channelFaults(env, new Set()), ...lightFaults(parsed.data)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config: toConfig(parsed.data) };
}

/** Half-set channels. A variable that is faulty in itself counts as set. */
function channelFaults(
  env: Readonly<Record<string, string | undefined>>,
  faulty: ReadonlySet<string>,
): readonly string[] {
  const set = (name: string): boolean => faulty.has(name) || (env[name] ?? '').trim() !== '';
  const bot = set('SLACK_BOT_TOKEN');
  if (bot && !set('SLACK_APP_TOKEN') && !set('SLACK_SIGNING_SECRET')) {
    return [
      'Falta SLACK_APP_TOKEN (Socket Mode) o SLACK_SIGNING_SECRET (HTTP): con SLACK_BOT_TOKEN solo no se reciben mensajes. ' +
        'Para empezar use SLACK_APP_TOKEN: api.slack.com/apps › Basic Information › App-Level Tokens, con el permiso connections:write.',
    ];
  }
  const others = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].filter(set);
  if (bot || others.length === 0) return [];
  return [
    `Falta SLACK_BOT_TOKEN: ${others.join(' y ')} no basta. Cópielo de api.slack.com/apps › OAuth & Permissions.`,
  ];
}

function lightFaults({
  AVANCE_LIGHT_GREEN: green,
  AVANCE_LIGHT_YELLOW: yellow,
  AVANCE_LIGHT_OVER: over,
}: z.infer<typeof LIGHTS>): readonly string[] {
  return yellow < green && green < over
    ? []
    : [
        'Los umbrales deben ir en orden: AVANCE_LIGHT_YELLOW menor que AVANCE_LIGHT_GREEN, y éste menor que AVANCE_LIGHT_OVER.',
      ];
}

function toConfig(env: Environment): Config {
  return {
    channel: toChannel(env),
    databaseUrl: env.AVANCE_DATABASE_URL ?? EMBEDDED_STORE,
    databaseChosen: env.AVANCE_DATABASE_URL !== undefined,
    timeZone: env.AVANCE_TIMEZONE,
    thresholds: {
      greenFrom: env.AVANCE_LIGHT_GREEN / 100,
      yellowFrom: env.AVANCE_LIGHT_YELLOW / 100,
      overAbove: env.AVANCE_LIGHT_OVER / 100,
    },
    admins: env.AVANCE_ADMINS,
    reportSettings: env.AVANCE_REPORT_SETTINGS ?? null,
    summaries: { afterBusinessDays: env.AVANCE_SUMMARY_DAYS, quiet: env.AVANCE_SUMMARY_QUIET !== 'no' },
    logLevel: env.AVANCE_LOG_LEVEL,
  };
}

function toChannel(env: Environment): ChannelConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const apiUrl = env.SLACK_API_URL ?? null;
  if (botToken === undefined) return { kind: 'local', port: env.PORT };
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken, apiUrl };
  if (signingSecret === undefined) return { kind: 'local', port: env.PORT };
  return { kind: 'http', botToken, signingSecret, port: env.PORT, apiUrl };
}
