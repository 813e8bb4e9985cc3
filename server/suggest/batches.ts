/** What one request to a service may hold. */
export interface BatchLimits {
  readonly most: number;
  /** In bytes, as they are sent. */
  readonly bytes: number;
}

/**
 * Cuts a list into batches that keep to the limits, in order.
 *
 * @param sizeOf - bytes that one entry takes
 * @returns `tooLarge` holds entries that no batch could take
 */
export function inBatches<Entry>(
  entries: readonly Entry[],
  { most, bytes }: BatchLimits,
  sizeOf: (entry: Entry) => number,
): { readonly batches: Entry[][]; readonly tooLarge: Entry[] } {
  const batches: Entry[][] = [];
  const tooLarge: Entry[] = [];
  let used = Infinity;
  for (const entry of entries) {
    const size = sizeOf(entry);
    const open = batches.at(-1);
    if (size > bytes) tooLarge.push(entry);
    else if (open === undefined || open.length >= most || used + size > bytes) {
      batches.push([entry]);
      used = size;
    } else {
      open.push(entry);
      used += size;
    }
  }
  return { batches, tooLarge };
}
