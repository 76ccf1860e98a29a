export const compare = {
  title: 'Segments compared',
  period: {
    label: 'Who came and went within',
    within: 'in {count, plural, one {24 hours} other {# days}}',
    since: 'since {day}',
  },
  days: '{count, plural, one {the last 24 hours} other {the last # days}}',
  few: {
    title: 'Which segments?',
    text: 'Select two to six segments in <link>the list</link> to see them beside each other.',
  },
  facts: {
    title: 'At a glance',
    table: 'Numbers of each',
    segment: 'Segment',
    size: 'Size',
    share: 'Share',
    year: 'Last year',
    alone: 'In none of the others',
    entered: 'Came {period}',
    exited: 'Left {period}',
    value: 'Value',
    each: 'Each',
    churn: 'Churn risk',
    since: 'Who came and went is noted since {time}.',
  },
  overlap: {
    title: 'Whom they share',
    table: 'Every two of them',
    about:
      'How much of the segment at the left is in the one above, and how many left the left one and entered the one above {period}.',
    of: 'Of',
    self: 'the same segment',
    shared: '{count, plural, one {1 profile} other {{number} profiles}} in both',
    went: '{number} went there',
  },
  sentences: {
    title: 'What they say',
    about: 'Marked is what the first one does not say; in the first, what the second does not.',
  },
} as const
