import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Files of Roboto, Apache-2.0; it comes with pdfmake, so that a machine without any font draws the same letters. */
export function roboto() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfmake/package.json'));
  const file = (name: string): string => join(folder, 'fonts', 'Roboto', `Roboto-${name}.ttf`);
  return {
    normal: file('Regular'),
    bold: file('Medium'),
    italics: file('Italic'),
    bolditalics: file('MediumItalic'),
  };
}
