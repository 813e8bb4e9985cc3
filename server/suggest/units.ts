import type { Change } from './change.ts';

/** Units of measure; within a family one must not take the place of another. */
const FAMILIES: readonly (readonly (readonly [unit: string, spellings: string])[])[] = [
  [
    ['Euro', 'Euro Euros EUR €'],
    ['Dollar', 'Dollar Dollars Dollarn USD $'],
    ['Pfund Sterling', 'GBP £'],
    ['Franken', 'Franken CHF'],
    ['Rubel', 'Rubel RUB ₽'],
    ['Hrywnja', 'Hrywnja Hrywnjas Hrywnia Griwna UAH ₴'],
    ['Złoty', 'Złoty Zloty PLN'],
    ['Yen', 'Yen JPY ¥'],
    ['Yuan', 'Yuan CNY'],
  ],
  [
    ['Millimeter', 'Millimeter Millimetern mm'],
    ['Zentimeter', 'Zentimeter Zentimetern cm'],
    ['Meter', 'Meter Metern m'],
    ['Kilometer', 'Kilometer Kilometern km'],
    ['Meile', 'Meile Meilen'],
    ['Fuß', 'Fuß'],
    ['Zoll', 'Zoll'],
  ],
  [
    ['Gramm', 'Gramm g'],
    ['Kilogramm', 'Kilogramm Kilo Kilos kg'],
    ['Tonne', 'Tonne Tonnen t'],
  ],
  [
    ['Kilowatt', 'Kilowatt kW'],
    ['Megawatt', 'Megawatt MW'],
    ['Gigawatt', 'Gigawatt GW'],
  ],
  [
    ['Megabyte', 'Megabyte MB'],
    ['Gigabyte', 'Gigabyte GB'],
    ['Terabyte', 'Terabyte TB'],
  ],
  [
    ['Celsius', 'Celsius °C'],
    ['Fahrenheit', 'Fahrenheit °F'],
  ],
  [
    ['Sekunde', 'Sekunde Sekunden'],
    ['Minute', 'Minute Minuten'],
    ['Stunde', 'Stunde Stunden'],
    ['Tag', 'Tag Tage Tagen Tages'],
    ['Woche', 'Woche Wochen'],
    ['Monat', 'Monat Monate Monaten Monats'],
    ['Jahr', 'Jahr Jahre Jahren Jahres'],
    ['Jahrzehnt', 'Jahrzehnt Jahrzehnte Jahrzehnten'],
    ['Jahrhundert', 'Jahrhundert Jahrhunderte Jahrhunderten Jahrhunderts'],
  ],
];

const UNITS: ReadonlyMap<string, { readonly unit: string; readonly family: number }> = new Map(
  FAMILIES.flatMap((units, family) =>
    units.flatMap(([unit, spellings]) =>
      spellings.split(' ').map((spelling) => [spelling, { unit, family }] as const),
    ),
  ),
);
/** Short signs count only right behind a number or, for money, right before it. */
const WRITTEN =
  /[€$£¥₽₴]|°[CF]|(?<=\d[ \u00a0\u202f]?)(?:mm|cm|m|km|g|kg|t|kW|MW|GW|MB|GB|TB)(?![\p{L}\p{N}])|\p{L}{3,}/gu;

/**
 * Units that gave way to others of their kind (`15 Meter` → `15 Kilometer`). One that only went or only came says
 * little: units are often left out.
 */
export function unitChange(before: string, after: string): Change {
  const [old, young] = [unitsOf(before), unitsOf(after)];
  const gone = [...old].filter(([unit]) => !young.has(unit));
  const come = [...young].filter(([unit]) => !old.has(unit));
  const both = new Set(
    gone.map(([, family]) => family).filter((family) => come.some(([, other]) => other === family)),
  );
  const ofBoth = (list: typeof gone): string[] =>
    list.filter(([, family]) => both.has(family)).map(([unit]) => unit);
  return { before: [...old.keys()], after: [...young.keys()], lost: ofBoth(gone), added: ofBoth(come) };
}

function unitsOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [written] of text.matchAll(WRITTEN)) {
    const known = UNITS.get(written);
    if (known !== undefined) found.set(known.unit, known.family);
  }
  return found;
}
