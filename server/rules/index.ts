import spaceBeforePunctuation from './space-before-punctuation.ts';
import doubleSpace from './double-space.ts';
import controlCharacter from './control-character.ts';
import mixedScript from './mixed-script.ts';
import spaceAroundHyphen from './space-around-hyphen.ts';
import translatedName from './translated-name.ts';
import nameVariant from './name-variant.ts';
import firstName from './first-name.ts';
import foreignTransliteration from './foreign-transliteration.ts';
import englishName from './english-name.ts';
import sourceResidue from './source-residue.ts';
import gluedWords from './glued-words.ts';
import unknownWord from './unknown-word.ts';
import lowerCaseNoun from './lower-case-noun.ts';
import capitalisedWord from './capitalised-word.ts';
import capitalisedInfinitive from './capitalised-infinitive.ts';
import straightQuotes from './straight-quotes.ts';
import unbalancedQuotes from './unbalanced-quotes.ts';
import wrongQuoteDirection from './wrong-quote-direction.ts';
import spaceInsideBracketsOrQuotes from './space-inside-brackets-or-quotes.ts';
import missingSpace from './missing-space.ts';
import decimalPoint from './decimal-point.ts';
import englishThousands from './english-thousands.ts';
import clockTimeSpace from './clock-time-space.ts';
import englishClockTime from './english-clock-time.ts';
import currencyBeforeAmount from './currency-before-amount.ts';
import unitSpace from './unit-space.ts';
import mojibake from './mojibake.ts';
import brokenEllipsis from './broken-ellipsis.ts';
import strayMarkup from './stray-markup.ts';
import capitalAfterSemicolon from './capital-after-semicolon.ts';
import englishWord from './english-word.ts';
import mixedAddress from './mixed-address.ts';
import droppedCapital from './dropped-capital.ts';
import repeatedWord from './repeated-word.ts';
import repeatedPhrase from './repeated-phrase.ts';
import repeatedClause from './repeated-clause.ts';
import repeatedName from './repeated-name.ts';
import openCompound from './open-compound.ts';
import ellipsisBeforeNumber from './ellipsis-before-number.ts';
import lineBreakHyphen from './line-break-hyphen.ts';
import splitNumber from './split-number.ts';
import truncatedEnding from './truncated-ending.ts';
import advertisingMarker from './advertising-marker.ts';
import repeatedSegment from './repeated-segment.ts';
import formalPronoun from './formal-pronoun.ts';
import restartedPhrase from './restarted-phrase.ts';
import capitalisedArticle from './capitalised-article.ts';
import verbStatus from './verb-status.ts';
import verbSecond from './verb-second.ts';
import verbBracket from './verb-bracket.ts';
import verbFinal from './verb-final.ts';
import subjectVerbAgreement from './subject-verb-agreement.ts';
import twoFiniteVerbs from './two-finite-verbs.ts';
import missingVerb from './missing-verb.ts';
import nounPhraseAgreement from './noun-phrase-agreement.ts';
import prepositionCase from './preposition-case.ts';
import splitCompound from './split-compound.ts';
import strandedParticle from './stranded-particle.ts';
import zuInfinitive from './zu-infinitive.ts';
import reflexive from './reflexive.ts';
import relativePronoun from './relative-pronoun.ts';
import subjectCase from './subject-case.ts';
import doubledVerb from './doubled-verb.ts';
import strandedPreposition from './stranded-preposition.ts';
import lowerCaseInfinitive from './lower-case-infinitive.ts';
import sharedSubject from './shared-subject.ts';
import oddPlace from './odd-place.ts';
import dassForDas from './dass-for-das.ts';
import objectCase from './object-case.ts';
import auxiliaryOrder from './auxiliary-order.ts';
import genitiveEnding from './genitive-ending.ts';
import articleBeforeName from './article-before-name.ts';
import bareAdjective from './bare-adjective.ts';
import infinitiveForFinite from './infinitive-for-finite.ts';
import missingArticle from './missing-article.ts';
import missingComma from './missing-comma.ts';
import opinionPassive from './opinion-passive.ts';
import droppedCall from './dropped-call.ts';
import callWithoutSie from './call-without-sie.ts';
import inflectedParticiple from './inflected-participle.ts';
import inBeforeYear from './in-before-year.ts';
import sourceNumber from './source-number.ts';
import sourceName from './source-name.ts';
import sourceNegation from './source-negation.ts';
import sourceLength from './source-length.ts';
import sourceUntranslated from './source-untranslated.ts';
import type { Rule } from './rule.ts';
import unitPlural from './unit-plural.ts';
import lowerCaseTime from './lower-case-time.ts';
import capitalisedVerb from './capitalised-verb.ts';
import lowerCaseOrigin from './lower-case-origin.ts';
import strayNoun from './stray-noun.ts';
import nounWithinNoun from './noun-within-noun.ts';
import editLink from './edit-link.ts';

/** Every rule of the house, one line each; the order decides which of two equal findings is shown. */
export const rules: readonly Rule[] = [
  spaceBeforePunctuation,
  doubleSpace,
  controlCharacter,
  mixedScript,
  spaceAroundHyphen,
  translatedName,
  nameVariant,
  firstName,
  foreignTransliteration,
  englishName,
  sourceResidue,
  gluedWords,
  unknownWord,
  lowerCaseNoun,
  capitalisedWord,
  capitalisedInfinitive,
  straightQuotes,
  unbalancedQuotes,
  wrongQuoteDirection,
  spaceInsideBracketsOrQuotes,
  missingSpace,
  decimalPoint,
  englishThousands,
  clockTimeSpace,
  englishClockTime,
  currencyBeforeAmount,
  unitSpace,
  mojibake,
  brokenEllipsis,
  strayMarkup,
  capitalAfterSemicolon,
  englishWord,
  mixedAddress,
  droppedCapital,
  repeatedWord,
  repeatedPhrase,
  repeatedClause,
  repeatedName,
  openCompound,
  ellipsisBeforeNumber,
  lineBreakHyphen,
  splitNumber,
  truncatedEnding,
  advertisingMarker,
  repeatedSegment,
  formalPronoun,
  restartedPhrase,
  capitalisedArticle,
  verbStatus,
  subjectVerbAgreement,
  relativePronoun,
  subjectCase,
  sharedSubject,
  dassForDas,
  lowerCaseInfinitive,
  strandedPreposition,
  verbSecond,
  verbBracket,
  verbFinal,
  twoFiniteVerbs,
  missingVerb,
  nounPhraseAgreement,
  prepositionCase,
  splitCompound,
  strandedParticle,
  zuInfinitive,
  reflexive,
  doubledVerb,
  oddPlace,
  objectCase,
  auxiliaryOrder,
  genitiveEnding,
  articleBeforeName,
  bareAdjective,
  infinitiveForFinite,
  missingArticle,
  missingComma,
  opinionPassive,
  droppedCall,
  callWithoutSie,
  inflectedParticiple,
  inBeforeYear,
  sourceNumber,
  sourceName,
  sourceNegation,
  sourceLength,
  sourceUntranslated,
  unitPlural,
  lowerCaseTime,
  capitalisedVerb,
  lowerCaseOrigin,
  strayNoun,
  nounWithinNoun,
  editLink,
];
