export const format = {
  justNow: 'just now',
  new: 'new',
  removed: 'removed',
  units: { second: '{count} s', minute: '{count} min', hour: '{count} h' },
  counts: {
    call: '{count, plural, one {# call} other {# calls}}',
    condition: '{count, plural, one {# condition} other {# conditions}}',
    line: '{count, plural, one {# line} other {# lines}}',
    match: '{count, plural, one {# match} other {# matches}}',
    profile: '{count, plural, one {# profile} other {# profiles}}',
    record: '{count, plural, one {# record} other {# records}}',
    request: '{count, plural, one {# request} other {# requests}}',
  },
  types: {
    text: 'text',
    number: 'number',
    flag: 'yes or no',
    date: 'date',
    json: 'JSON',
  },
} as const
