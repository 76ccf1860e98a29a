export const charts = {
  export: 'Export',
  exportOf: 'Export or read as a table: {title}',
  showTable: 'Show as table',
  showPicture: 'Show as picture',
  png: 'Save as PNG',
  svg: 'Save as SVG',
  csv: 'Save numbers as CSV',
  pngFailed: 'This browser could not draw it. SVG works everywhere.',
  numbersOf: 'The numbers of {title}',
  leftOut: '{count, plural, one {# more row is in the CSV.} other {# more rows are in the CSV.}}',
  sizes: {
    none: 'no history yet',
    unknown: 'Size over time is not known yet.',
    at: '{size} on {day}',
    extremes: 'lowest {lowest}, highest {highest}',
  },
  moves: '{when}: {entered} entered, {left} left',
} as const
