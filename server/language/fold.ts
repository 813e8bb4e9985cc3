/** The form with its first letter small: the key under which lexicon and counts keep it. */
export function fold(form: string): string {
  const first = form.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return form;
  const small = form.charAt(0).toLowerCase();
  return small.length === 1 && small !== form.charAt(0) ? small + form.slice(1) : form;
}

/** Whether the form starts with a capital letter. */
export function capitalised(form: string): boolean {
  const first = form.charAt(0);
  return first !== first.toLowerCase();
}

/** The form with its first letter large. */
export function capitalise(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}
