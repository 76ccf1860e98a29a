/** Pearson's correlation of two columns of one length; undefined if either is constant or empty. */
export function correlation(a: Float64Array, b: Float64Array): number | undefined {
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let row = 0; row < a.length; row++) {
    ab += (a[row]! - meanA) * (b[row]! - meanB)
    aa += (a[row]! - meanA) ** 2
    bb += (b[row]! - meanB) ** 2
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : undefined
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
