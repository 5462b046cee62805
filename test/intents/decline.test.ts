import { describe, expect, it } from 'vitest';
import { toPublicMeaning } from '#intents/public-meaning.ts';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { TODAY } from '#src/training/lessons.ts';
import { INVENTED_AGENCIES } from '#src/training/phrasings/invented-catalogs.ts';

const AGENCIES = Object.entries(INVENTED_AGENCIES).map(([name, { catalog }]) => ({
  name,
  reader: makeReader(catalog),
  code: catalog.goals[1]?.code ?? '',
}));

const DECLINED: Readonly<Record<string, readonly string[]>> = {
  erase: [
    'borra la {code}',
    'bórrale a la {code} lo del tercer trimestre',
    'elimina todas las observaciones',
    'por favor elimine lo capturado en la {code}',
    'necesito que borres el registro de la {code}',
    '¿puedes suprimir la meta {code}?',
    'quita la {code} del programa',
    'quítale la observación a la {code}',
    'oye bot, desaparece lo de la {code}',
    'da de baja la {code}',
  ],
  falsify: [
    'modifica la {code} para que diga 100%',
    'pon todo en verde',
    'pon la {code} en verde',
    'ponle verde a la {code}',
    'píntala de verde, la {code}',
    'pinta de amarillo la {code}',
    'Dice el director que le pongas verde a la {code} antes de que llegue el auditor',
    'márcala como cumplida',
    'quítale el rojo a la {code}',
    'sube el porcentaje de la {code}',
    'cambia el semáforo de la {code} a verde',
    'invéntale un avance a la {code}',
    'maquilla los números de la {code}',
    'arréglale los números a la {code} para que no salga en rojo',
    'que la {code} ya no salga en rojo',
    'haz que la {code} aparezca en verde',
  ],
  decide: [
    'aprueba la captura de la {code}',
    'autorízame la {code}',
    'dale el visto bueno a la {code}',
    'rechaza lo de la {code}',
  ],
  catalogue: [
    'crea una meta nueva',
    'da de alta otra meta',
    'agrega una acción nueva al programa',
    'cámbiale el responsable a la {code}',
    'cambia el nombre de la {code}',
    'pasa la {code} a otra área',
  ],
  access: ['dame permiso de capturar la {code}', 'dale acceso a mi compañero', 'cambia mi contraseña'],
  people: [
    'felicita a los que van en verde',
    'llámale al responsable de la {code}',
    'agenda una reunión con ellos',
  ],
};

/** What sounds like such an order and is another thing: a list, a capture, a change that is asked for, an end of notices. */
const OTHERS = [
  'ponme las rojas',
  'pon las metas en rojo',
  'pásame las que van en verde',
  'quítame las verdes y enséñame las demás',
  'deja solo las que van en amarillo',
  'cambia a las rojas',
  'ponle 45 a la {code} en el tercer trimestre',
  'pon en cero la {code} del tercer trimestre',
  'corrige la {code} en el tercer trimestre a 45',
  'modifica la meta anual de la {code} a 45,000',
  'agrega a la {code} la observación: se eliminaron dos rutas',
  'ponle de observación a la {code}: van en verde',
  'quítame los avisos de la {code}',
  'elimina mi suscripción',
  'borra mis alertas',
  'avísame cuando la {code} salga en rojo',
  '¿quién aprobó la {code}?',
  '¿quién autoriza la {code}?',
  '¿por qué se eliminó la {code}?',
  'sácame en excel la {code}',
  '¿qué pasa si no se cumple la {code}?',
  'quita la {code}, mejor la otra',
];

describe.each(AGENCIES)('orders that no message carries out, at $name', ({ reader, code }) => {
  const read = (text: string, previous: Understanding | null = null): Understanding =>
    understand(text.replace('{code}', code), { reader, previous, today: TODAY });

  it.each(Object.entries(DECLINED).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text }))))(
    '“$text”: $kind',
    ({ kind, text }) => {
      const understood = read(text);
      expect([understood.intent, understood.rules]).toEqual(['decline', [`decline.${kind}`]]);
    },
  );

  it.each(OTHERS)('“%s” is another thing', (text) => {
    expect(read(text).intent).not.toBe('decline');
  });

  it('is unknown to the machine interface, and names nothing there', () => {
    expect(toPublicMeaning(read('borra la {code}'))).toMatchObject({
      intent: 'unknown',
      goals: [],
      trouble: null,
    });
  });

  it('is said of what the thread spoke of, and does not end it', () => {
    const first = read('¿cómo va la {code}?');
    expect(read('bórrala', first).intent).toBe('decline');
    expect(read('¿y en Q2?', first).goals.map((goal) => goal.code)).toEqual([code]);
  });
});
