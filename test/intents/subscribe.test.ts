import { describe, expect, it } from 'vitest';
import { readWish, saysChannel } from '#intents/subscribe/reading/read-wish.ts';
import { readWhich } from '#intents/subscribe/reading/which-to-end.ts';
import { writeWanted } from '#src/domain/subscription.ts';
import { ask, botOn, openDemo } from '#test/bot/demo-bot.ts';

function wishOf(text: string, ...codes: readonly string[]): string {
  const wish = readWish({ text, codes });
  if (wish.kind === 'clear') return writeWanted(wish.wanted);
  return wish.kind === 'how-often' ? `how-often:${wish.isOffered}` : wish.kind;
}

describe('what is to be told', () => {
  it.each([
    ['avísame cuando algo caiga en rojo', 'event:red'],
    ['me pitas si alguna se pone roja', 'event:red'],
    ['avísame de lo amarillo de Jurídica', 'event:yellow'],
    ['avísame si algo pasa a amarillo o rojo', 'event:behind'],
    ['avísame si los pozos se atrasan', 'event:behind'],
    ['avísame cuando quede por debajo de lo programado', 'event:behind'],
    ['avísame cuando salga de rojo', 'event:recovered'],
    ['avísame cuando se recupere la 303', 'event:recovered'],
    ['en cuanto se ponga verde me dices', 'event:green'],
    ['avísame si se rebasa', 'event:over'],
    ['avísame cuando cambie de color', 'event:light'],
    ['échame un grito si se mueve el semáforo de los kilos', 'event:light'],
    ['avísame cuando se muevan las clausuras', 'event:figure'],
    ['avísame cuando capturen la 304', 'event:figure'],
    ['avísame si las becas bajan de 80 %', 'compliance<80'],
    ['avísame si la 303 baja de ochenta por ciento', 'compliance<80'],
    ['avísame cuando baje de 70% de cumplimiento', 'compliance<70'],
    ['si una pasa de 110 de cumplimiento quiero saberlo', 'compliance>110'],
    ['avísame si trae avance relativo por abajo de 40 %', 'relative<40'],
    ['avísame cuando la 303 llegue a 100% de la meta anual', 'relative>=100'],
    ['mándame el resumen cada trimestre', 'summary:quarter'],
    ['quiero el resumen en cuanto cierre el trimestre', 'summary:quarter'],
    ['suscripción resumen mensual', 'summary:month'],
    ['mándame el resumen cada trimestre sólo si hay algo que atender', 'summary:quarter:quiet'],
  ])('“%s” is %s', (text, wish) => {
    expect(wishOf(text, '303', '304')).toBe(wish);
  });

  it.each([
    ['suscríbeme a la 312', 'of-nothing'],
    ['quiero recibir alertas', 'of-nothing'],
    ['recuérdame cada trimestre', 'of-nothing'],
    ['avísame de la Cruz Roja', 'of-nothing'],
    ['avísame de Villa Verde', 'of-nothing'],
    ['si la 312 sigue en rojo mándame una alerta', 'of-nothing'],
    ['avísame si baja la 303', 'of-nothing'],
    ['suscríbeme al resumen', 'how-often:true'],
    ['mándame el resumen cada lunes', 'how-often:false'],
    ['quiero el resumen semanal', 'how-often:false'],
    ['avísame si las becas bajan de 80', 'of-which-ratio'],
    ['avísame cuando pase de 80%', 'of-which-ratio'],
    ['avísame si el avance baja de 80%', 'of-which-ratio'],
    ['mándame la lista de rezagadas todos los meses', 'several'],
    ['avísame si se rebasa o cae en rojo', 'several'],
  ])('“%s” leaves open: %s', (text, wish) => {
    expect(wishOf(text, '303', '312')).toBe(wish);
  });

  it.each([
    ['avísame en este canal cuando algo caiga en rojo', true],
    ['manda el resumen a este grupo cada mes', true],
    ['avísame del desazolve del canal Reforma', false],
    ['avísame por aquí', false],
  ])('“%s” means the channel: %s', (text, channel) => {
    expect(saysChannel(text)).toBe(channel);
  });

  it.each([
    ['deja de avisarme', 'news'],
    ['quítame las alertas del operativo', 'news'],
    ['ya no me mandes el resumen', 'summaries'],
    ['ya no me mandes avisos ni resúmenes', 'all'],
    ['cancela mi suscripción', 'all'],
  ])('“%s” ends %s', (text, which) => {
    expect(readWhich(text)).toBe(which);
  });
});

describe('each choice that is offered', () => {
  it.each([
    'quiero alertas de la 303',
    'quiero alertas de becas y comedores',
    'quiero alertas de la unidad 52201',
    'quiero alertas del programa 511',
    'activa las alertas',
    'suscríbeme al resumen de la unidad 52202',
    'avísame si la 305 baja de 80',
  ])('to “%s” is understood as the same subject, and leaves nothing open', async (text) => {
    const bot = botOn(await openDemo());
    const first = await ask(bot, text);
    const options = first.reply.parts.flatMap((part) => (part.kind === 'choices' ? part.options : []));
    expect(options.length).toBeGreaterThan(1);
    for (const { message } of options) {
      const { understanding, reply } = await ask(bot, message);
      const subjects = ({ goals, units, programs, lines }: typeof understanding) =>
        JSON.stringify([goals.map(({ code }) => code), units, programs, lines]);
      expect([message, understanding.intent, subjects(understanding)]).toEqual([
        message,
        'subscribe',
        subjects(first.understanding),
      ]);
      expect(reply.parts.map(({ kind }) => kind)).toEqual(['text']);
    }
  });
});
