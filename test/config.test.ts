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

  test('names a language model, a LanguageTool server and what DeepL is told', () => {
    const config = readConfig({
      DEEPL_API_KEY: 'k:fx',
      DEEPL_FORMALITY: 'more',
      DEEPL_MODEL: 'quality',
      DEEPL_INSTRUCTIONS: 'Write like a newspaper. | Keep „…“. |',
      DEEPL_SOURCE_LANGUAGE: 'EN',
      DEEPL_RUN_BUDGET: '1000',
      KLARTEXT_LLM_URL: 'http://localhost:11434/v1',
      KLARTEXT_LLM_MODEL: 'klein',
      KLARTEXT_LANGUAGETOOL_URL: 'http://localhost:8081',
    });
    expect(config).toMatchObject({
      deepl: {
        formality: 'more',
        modelType: 'quality_optimized',
        instructions: ['Write like a newspaper.', 'Keep „…“.'],
        sourceLanguage: 'en',
        budget: { run: 1_000, month: 500_000 },
      },
      languageModel: { url: 'http://localhost:11434/v1', model: 'klein' },
      languageTool: { url: 'http://localhost:8081' },
    });
  });

  test.each([
    [{ DEEPL_FORMALITY: 'sehr' }, /DEEPL_FORMALITY: expected more or less/],
    [{ DEEPL_MODEL: 'constructor' }, /DEEPL_MODEL: expected quality or latency/],
    [{ DEEPL_MODEL: 'latency', DEEPL_INSTRUCTIONS: 'x' }, /DEEPL_MODEL: .*no instructions/],
    [{ DEEPL_INSTRUCTIONS: 'x|'.repeat(11) }, /DEEPL_INSTRUCTIONS: expected at most 10, got 11/],
    [{ DEEPL_INSTRUCTIONS: 'x'.repeat(301) }, /DEEPL_INSTRUCTIONS: expected at most 300/],
    [{ DEEPL_SOURCE_LANGUAGE: 'english' }, /DEEPL_SOURCE_LANGUAGE: expected two letters/],
    [{ DEEPL_MONTH_BUDGET: 'viel' }, /DEEPL_MONTH_BUDGET: expected a whole number/],
    [{ KLARTEXT_LLM_URL: 'http://localhost' }, /KLARTEXT_LLM_MODEL: /],
    [{ KLARTEXT_LLM_URL: 'file:///x', KLARTEXT_LLM_MODEL: 'm' }, /KLARTEXT_LLM_URL: expected an http/],
    [{ KLARTEXT_LLM_KEY: 'schlüssel' }, /KLARTEXT_LLM_KEY: holds letters/],
    [{ KLARTEXT_LANGUAGETOOL_URL: 'localhost:8081' }, /KLARTEXT_LANGUAGETOOL_URL: expected an http/],
  ])('%j is refused by name', (environment, says) => {
    expect(() => readConfig(environment)).toThrow(says);
    expect(() => readConfig(environment)).not.toThrow(/schlüssel/);
  });

  test('cannot be changed once it is read', () => {
    const config = readConfig({ DEEPL_API_KEY: 'ein-schlüssel' });
    expect(Object.isFrozen(config) && Object.isFrozen(config.deepl)).toBe(true);
  });
});
