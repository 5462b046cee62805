/** Acronyms of Mexican public administration, folded: kept in capitals where a text is printed all in capitals. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  `asf bc bcs cdmx cedh cfe cnbv cndh cobaes conac conagua conahcyt coneval conapo covid dif edomex fais fortamun
   icv imss imjuve inafed ine inea inegi infonavit inmujeres iso issste itaip iva isr mir nom oic onu osc otc pae pbr
   pmd pimd pld poa rfc rpbi sare sat sed sedatu semar sep sipinna simas spd ssa ssp tic tics tv ue ur vih web wifi`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Roman numerals that are no Spanish words; "mi", "di" and the single letters are. */
export const ROMAN_NUMERAL =
  /^(?:ii|iii|iv|vi|vii|viii|ix|xi{1,3}|xiv|xv|xvi{0,3}|xix|xx|xxi{0,3}|xxiv|xxv)$/u;

/** Places that any text of a Mexican agency may name, folded: countries, states and large cities of one word. */
export const PLACES: ReadonlySet<string> = new Set(
  `mexico aguascalientes california campeche chiapas chihuahua coahuila colima durango guanajuato hidalgo jalisco
   michoacan morelos nayarit oaxaca puebla queretaro sinaloa sonora tabasco tamaulipas tlaxcala veracruz yucatan
   zacatecas mexicali tijuana ensenada tecate hermosillo culiacan mazatlan monterrey guadalajara zapopan toluca
   xalapa merida cancun acapulco cuernavaca pachuca saltillo torreon tepic chetumal villahermosa potosi quintana
   roo juarez guaymas navojoa`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words that make the next one part of a name: "SAN FELIPE", "SANTA ROSALÍA", "BAJA CALIFORNIA". */
export const NAME_OPENERS: ReadonlySet<string> = new Set(['san', 'santa', 'santo', 'santos']);

/** Small words that stay small inside the name of an office. */
export const SMALL_IN_NAMES: ReadonlySet<string> = new Set(
  'a al ante bajo con contra de del desde e en entre hacia hasta o para por segun sin sobre u y'.split(' '),
);

/** Small after one of those ("de la Mujer"), else part of a name ("Oficina Regional La Paz"). */
export const ARTICLES: ReadonlySet<string> = new Set(['el', 'la', 'los', 'las', 'lo']);
