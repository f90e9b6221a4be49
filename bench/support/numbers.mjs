// @ts-check

/** The value in the middle. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? NaN) + (sorted[Math.ceil(at)] ?? NaN)) / 2;
}

/** @param {number} value @param {number} [digits] */
export function rounded(value, digits = 0) {
  return Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';
}

/** The median, and how far the samples lie apart. @param {readonly number[]} values */
export function spread(values) {
  if (values.length === 0) return '–';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = rounded(median(values));
  return least === most ? middle : `${middle} (${rounded(least)}–${rounded(most)})`;
}
