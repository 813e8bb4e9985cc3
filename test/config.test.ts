import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../server/config.ts';

describe('the configuration', () => {
  test('needs nothing: this machine only, no provider that leaves it', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      hosts: [],
      database: 'data/klartext.sqlite',
      threshold: 0.5,
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DEEPL_API_KEY: '  ' })).toEqual(readConfig({}));
  });

  test('all faults are told at once, and no key is repeated', () => {
    const wrong = {
      PORT: '3000.7',
      KLARTEXT_THRESHOLD: 'viel',
      DEEPL_SERVER_URL: 'ftp://example.org',
      KLARTEXT_HOSTS: 'redaktion:3000',
      DEEPL_API_KEY: 'geheim-123:fx',
    };
    const told = (): unknown => readConfig(wrong);
    expect(told).toThrow(/PORT: .*\n.*KLARTEXT_THRESHOLD: .*\n.*DEEPL_SERVER_URL: .*\n.*KLARTEXT_HOSTS: /);
    expect(told).not.toThrow(/geheim/);
  });

  test.each(['-1', '65536', 'abc', '3000.5'])('PORT=%s is refused by name', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(/PORT: expected/);
  });

  test('names are read in lower case, however they are separated', () => {
    expect(readConfig({ KLARTEXT_HOSTS: 'Redaktion.example, klartext' }).hosts).toEqual([
      'redaktion.example',
      'klartext',
    ]);
  });

  test('cannot be changed once it is read', () => {
    const config = readConfig({ DEEPL_API_KEY: 'ein-schlüssel' });
    expect(Object.isFrozen(config) && Object.isFrozen(config.deepl)).toBe(true);
  });
});
