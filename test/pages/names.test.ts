import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
let article: string;

beforeEach(async () => {
  house = await openHouse();
  article = await house.paste(
    'Der Minister Purl besuchte gestern Madrid. Purl sagte wenig. Die Kontakte der Perle und die Gespräche ' +
      'mit einer Perle blieben geheim. Am Rand wurde zur Perle nichts gesagt.',
  );
});
afterEach(() => house.close());

const seen = async (path: string): Promise<string> => words((await house.get(path).expect(200)).text);
const shown = async (index: number): Promise<string> =>
  (await house.workbench.open(1)).segments[index]?.current ?? '';

describe('the page of names and terms', () => {
  test('is found from the article and shows what stands for a name, the sure forms ticked', async () => {
    expect((await house.get(`${article}/segments/1?show=all`)).text).toContain(`href="${article}/names"`);
    const { text } = await house.get(`${article}/names`).expect(200);
    expect(words(text)).toContain('Perle 3 Stellen · falsch');
    expect(text).toMatch(/name="form" value="Perle" checked/);
    expect(words(text)).toContain('Madrid');
  });

  test('previews a decision, makes it and takes it back', async () => {
    const preview = await seen(`${article}/names/places?form=Perle&right=Purl`);
    expect(preview).toContain('„Perle“ wird „Purl“: 2 Sätze ändern sich.');
    expect(await shown(3)).toContain('zur Perle');

    const { headers } = await house.post(`${article}/names`, { form: 'Perle', right: 'Purl' }).expect(303);
    const after = String(headers['location']);
    expect(await seen(after)).toContain('Festgelegt und in 2 Sätzen so geschrieben.');
    expect(await seen(after)).toContain('Festgelegt: „Purl“ statt „Perle“.');
    expect(await shown(3)).toBe('Am Rand wurde zu Purl nichts gesagt.');

    const back = await house.post(`${article}/names/1/undo`).expect(303);
    expect(await seen(String(back.headers['location']))).toContain(
      'Zurückgenommen; 2 Sätze stehen wieder wie zuvor.',
    );
    expect(await shown(3)).toBe('Am Rand wurde zur Perle nichts gesagt.');
  });

  test('keeps what is left of a name to decide beside what was decided', async () => {
    const other = await house.paste(
      'Der Minister Purl besuchte gestern Madrid. Purl sagte wenig. Die Kontakte der Perle und die Gespräche ' +
        'mit einer Perle blieben geheim. Am Rand wurde zur Perle nichts gesagt. Die Rohstoffperle blieb.',
    );
    await house.post(`${other}/names`, { form: 'Perle', right: 'Purl' }).expect(303);
    const page = await seen(`${other}/names`);
    expect(page).toContain('Festgelegt: „Purl“ statt „Perle“.');
    expect(page).toContain('Rohstoffperle 1 Stelle · vielleicht dasselbe');
    expect(page).not.toContain('Perle 3 Stellen');
  });

  test('says what is missing, and that a decision is gone', async () => {
    expect(words((await house.post(`${article}/names`, { right: 'Purl' }).expect(400)).text)).toContain(
      'Wählen Sie mindestens eine Form aus',
    );
    await house.post(`${article}/names/7/undo`).expect(404);
    await house.get('/articles/99/names').expect(404);
  });
});
