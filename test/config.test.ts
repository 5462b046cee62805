import { describe, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';

const BOT = 'xoxb-111-222-abcDEF';
const APP = 'xapp-1-A111-222-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.faults;
}

function configOf(env: Readonly<Record<string, string>>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.config;
}

describe('the configuration', () => {
  it('needs nothing: a page of this machine, the embedded store, the zone of the first agency, the usual lights', () => {
    expect(configOf({})).toMatchObject({
      channel: { kind: 'local', port: 3000 },
      databaseUrl: 'sqlite:data/avance.db',
      timeZone: 'America/Tijuana',
      thresholds: { greenFrom: 0.9, yellowFrom: 0.7, overAbove: 1.1 },
      logLevel: 'info',
    });
  });

  it('takes Socket Mode with an app token, HTTP with a signing secret, Socket Mode with both', () => {
    const socket = { kind: 'socket', botToken: BOT, appToken: APP, apiUrl: null };
    expect(configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }).channel).toEqual(socket);
    expect(
      configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET }).channel,
    ).toEqual(socket);
    expect(configOf({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, PORT: '8080' }).channel).toEqual({
      kind: 'http',
      botToken: BOT,
      signingSecret: SECRET,
      port: 8080,
      apiUrl: null,
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/u],
    [{ SLACK_APP_TOKEN: APP }, /Falta SLACK_BOT_TOKEN/u],
    [{ SLACK_SIGNING_SECRET: SECRET }, /Falta SLACK_BOT_TOKEN/u],
    [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT }, /SLACK_BOT_TOKEN debe empezar con xoxb-/u],
    [{ SLACK_BOT_TOKEN: 'xoxb-...', SLACK_APP_TOKEN: APP }, /SLACK_BOT_TOKEN/u],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'abc' }, /SLACK_SIGNING_SECRET/u],
    [{ SLACK_API_URL: 'slack' }, /SLACK_API_URL/u],
    [{ PORT: '99999' }, /PORT/u],
    [{ AVANCE_DATABASE_URL: 'mysql://x' }, /AVANCE_DATABASE_URL/u],
    [{ AVANCE_TIMEZONE: 'Mexicali' }, /AVANCE_TIMEZONE/u],
    [{ AVANCE_LIGHT_GREEN: 'mucho' }, /AVANCE_LIGHT_GREEN/u],
    [{ AVANCE_LIGHT_YELLOW: '95' }, /orden/u],
    [{ AVANCE_ADMINS: 'ana' }, /AVANCE_ADMINS.*Copiar ID de miembro/u],
    [{ AVANCE_ADMINS: 'U01ABC2DEF,T1:' }, /AVANCE_ADMINS/u],
    [{ AVANCE_LOG_LEVEL: 'fuerte' }, /AVANCE_LOG_LEVEL/u],
  ])('%j is a fault that says how to mend it', (env, fault) => {
    expect(faultsOf(env).join('\n')).toMatch(fault);
  });

  it('tells every fault at once, and none of the secrets', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'clave-muy-privada',
      AVANCE_DATABASE_URL: 'mysql://ana:clave-muy-privada@x/y',
      AVANCE_TIMEZONE: 'nowhere',
      AVANCE_LIGHT_YELLOW: '95',
      PORT: 'abc',
    });
    expect(faults).toHaveLength(6);
    expect(faults.join('\n')).not.toContain('clave-muy-privada');
  });

  it('reads values pasted with quotes or blanks, and an empty one as none', () => {
    const { channel } = configOf({
      SLACK_BOT_TOKEN: ` "${BOT}" `,
      SLACK_APP_TOKEN: `'${APP}'`,
      SLACK_API_URL: '',
    });
    expect(channel).toEqual({ kind: 'socket', botToken: BOT, appToken: APP, apiUrl: null });
    expect(configOf({ SLACK_BOT_TOKEN: '', PORT: '8080' }).channel).toEqual({ kind: 'local', port: 8080 });
  });

  it('takes administrators by their ids, however they are parted', () => {
    expect(configOf({}).admins).toEqual([]);
    expect(configOf({ AVANCE_ADMINS: ' U01ABC2DEF, t0x:w03ghi ;U2 ' }).admins).toEqual([
      'U01ABC2DEF',
      'T0X:W03GHI',
      'U2',
    ]);
  });

  it('takes an agency’s own lights', () => {
    const { thresholds } = configOf({
      AVANCE_LIGHT_GREEN: '95%',
      AVANCE_LIGHT_YELLOW: '60',
      AVANCE_LIGHT_OVER: '120',
    });
    expect(thresholds).toEqual({ greenFrom: 0.95, yellowFrom: 0.6, overAbove: 1.2 });
  });
});
