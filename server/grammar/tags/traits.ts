/** What a form may be, as bits. */
export const Trait = {
  capital: 1,
  comma: 2,
  /** Ends a sentence or a part of it. */
  stop: 4,
  mark: 8,
  /** May be a finite verb. */
  finite: 16,
  infinitive: 32,
  participle: 64,
  /** Forms of sein, haben, werden and the modals: what verb form they ask for. */
  be: 128,
  have: 256,
  become: 512,
  modal: 1024,
  zu: 2048,
  opener: 4096,
  number: 8192,
  /** May stand apart from its verb: an, auf, fest. */
  particle: 16384,
} as const;

export const PAUSE = Trait.comma | Trait.stop;
export const VERBAL = Trait.finite | Trait.infinitive | Trait.participle;
export const HELPERS = Trait.be | Trait.have | Trait.become | Trait.modal;
