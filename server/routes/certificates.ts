import type { Certificate } from '../model.ts';
import type { Words } from '../locale/index.ts';

/** What was compared between a machine text and a repair, as a small table. */
export interface CertificateTable {
  /** What the closed table says of itself. */
  readonly summary: string;
  readonly rows: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly equal: boolean;
    readonly verdict: string;
  }[];
  /** Edit share, findings and language, a sentence each. */
  readonly notes: readonly string[];
}

/** Kinds of fact that neither text has are left out; undefined where nothing was compared. */
export function certificateTable(
  certificate: Certificate | undefined,
  t: Words,
): CertificateTable | undefined {
  if (certificate === undefined || certificate.compared.length === 0) return undefined;
  const { compared, editShare, findings, german } = certificate;
  const words = t.desk.certificate;
  const differing = compared.filter(({ equal }) => !equal);
  return {
    summary:
      differing.length === 0 ? words.equal : words.differs(differing.map(({ what }) => words.kinds[what])),
    rows: compared
      .filter(({ before, after, equal }) => !equal || before.length + after.length > 0)
      .map(({ what, before, after, equal }) => ({
        what: words.kinds[what],
        before: before.join(' · '),
        after: after.join(' · '),
        equal,
        verdict: equal ? words.same : words.different,
      })),
    notes: [
      words.editShare(editShare),
      words.findings(findings.before, findings.after),
      ...(german ? [] : [words.notGerman]),
    ],
  };
}
