export const gallery = {
  title: 'Gallery',
  about:
    'Ready-made segments, written for the events and traits that your data have. Use one as it is, or as a beginning.',
  loading: 'Loading',
  search: 'Search the gallery',
  categories: 'Kinds of segments',
  all: 'All',
  count:
    '{usable, plural, one {# ready-made segment fits} other {# ready-made segments fit}} your data{lacking, plural, =0 {} one {; # needs more} other {; # need more}}.',
  nothing: 'Nothing in the gallery fits what you search for.',
  use: 'Use',
  useNamed: 'Use {title}',
  saved: 'Saved already',
  size: {
    counting: 'Counting …',
    unknown: 'Not counted',
    about: 'about {count}',
    between: 'Between {low} and {high}',
    share: '{count, plural, one {profile} other {profiles}}, {share}',
  },
  lacking: {
    title: 'Needs more data',
    text: 'These are written as soon as the data have what they need, under any usual name. <link>See which events there are</link>.',
    needs: 'Needs',
    event: '(an event such as {example})',
    property: '(a property such as {example})',
    trait: '(a trait such as {example})',
  },
} as const
