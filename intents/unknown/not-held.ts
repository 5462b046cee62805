import { fold } from '#src/language/fold.ts';

/** A kind of thing that people ask for and the programme does not hold. */
interface NotHeld {
  readonly name: string;
  /** Beginnings of words of general language, folded. */
  readonly words: RegExp;
  readonly says: string;
}

/** In order: a more particular kind before a wider one. */
const KINDS: readonly NotHeld[] = [
  {
    name: 'instructions',
    words: /\b(?:ignora|olvida|actua como|finge|prompt|instrucciones)/u,
    says: 'Sólo respondo sobre las metas y acciones del programa; no puedo hacer otra tarea.',
  },
  {
    name: 'people',
    words:
      /\b(?:cuanto (?:gana|ganan|ganamos|cobra|cobran)\b|suel(?:do|dos)|salari|aguinaldo|vacacion|quincena|deposit|percepcion|telefono|celular|correo|domicilio|curp|rfc|cumpleanos|curriculum|beneficiari)/u,
    says: 'No tengo datos personales: ni sueldos, ni teléfonos o domicilios, ni nombres de beneficiarios.',
  },
  {
    name: 'money',
    words:
      /\b(?:presupuest|pesos|gast|dinero|monto|partida|devengad|ejercid|costo|cuesta|costaron|factur|contrat|licitaci|proveedor|inversion|ingreso|deuda|subsidi)/u,
    says: 'No tengo dinero: ni presupuesto, ni gasto, ni contratos. El POA lleva cantidades de trabajo, no pesos.',
  },
  {
    name: 'procedures',
    words:
      /\b(?:tramit|requisit|cita|citas|inscri|solicit|horari|ubicad|ubicacion|donde (?:queda|esta)|abren|cierran|formato para)/u,
    says: 'No tengo trámites, requisitos, citas, horarios ni ubicaciones de oficinas.',
  },
  {
    name: 'agencies',
    words:
      /\b(?:otr[ao]s? (?:dependencia|municipio|estado|secretaria|ayuntamiento)|dependencias|municipios|gobierno (?:del estado|federal)|a nivel (?:nacional|estatal)|pais)/u,
    says: 'Sólo tengo el programa de esta dependencia; no los de otras ni cifras de otros lugares.',
  },
  {
    name: 'future',
    words: /\b(?:el proximo ano|ano que viene|anteproyecto|dentro de .{1,12} anos)/u,
    says: 'Sólo tengo programas ya cargados; no los de años que vienen.',
  },
];

/** What of the message the programme does not hold, said by its kind; undefined where it is of none. */
export function tellNotHeld(text: string): string | undefined {
  const folded = fold(text);
  return KINDS.find(({ words }) => words.test(folded))?.says;
}
