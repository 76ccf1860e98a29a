/**
 * The tables of the analytical store.
 *
 * A value is typed once, at the door, and lies in the map of its type under its path: `text`, `number`,
 * `flag` (boolean), `date` (milliseconds since 1970; the text is kept as well, a text of ten characters
 * is a calendar day), `json` (arrays and empty objects, as JSON text). Nested objects are flattened to
 * paths joined by dots. The value of a trait lies under the empty path `''`, its members under theirs; a
 * trait change without any entry removes the trait. Maps keep numbers numbers (a JSON column would store
 * 1 and 1.5 under different types) and take 30 times the rows per second that a JSON column takes.
 *
 * Profile ids are dense: the n-th profile is n. So sets of profiles are bit sets, arrays index by
 * profile, and the id compresses to almost nothing.
 *
 * Every identity has a number of its own, and records stay for ever under the number of the identity that they
 * came with. Identities that are found to be one person are one profile, and the smallest of their numbers, the
 * survivor, is its id. `profile_merges` logs every change of a survivor, the dictionary `survivors` is what it
 * comes to, and whoever reads records looks their profile up there: a merge or unmerge rewrites nothing.
 */

const values = (key: string) => `
  text Map(${key}, String) CODEC(ZSTD(1)),
  number Map(${key}, Float64) CODEC(ZSTD(1)),
  flag Map(${key}, Bool),
  date Map(${key}, Int64),
  json Map(${key}, String) CODEC(ZSTD(1))`

const EVENT_VALUES = values('LowCardinality(String)')
/** The engine finds no empty key among LowCardinality keys (it is their dictionary's default), and traits use it. */
const TRAIT_VALUES = values('String')

/** Profiles whose bits lie in one row of `membership_sets`. */
export const CHUNK_PROFILES = 65_536

export type MigrationStep = string

/** DDL by version, oldest first; `{engine:X}` becomes `X`, or its replicated form on a cluster. */
export const ANALYTICAL_MIGRATIONS: readonly (readonly MigrationStep[])[] = [
  [
    `CREATE TABLE events (
      event LowCardinality(String),
      profile_id UInt32 CODEC(Delta, ZSTD(1)),
      occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
      received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
      event_id UInt64,${EVENT_VALUES},
      INDEX received_at received_at TYPE minmax GRANULARITY 8
    ) ENGINE = {engine:MergeTree} ORDER BY (event, profile_id, occurred_at, event_id)`,
    `CREATE TABLE trait_changes (
      trait LowCardinality(String),
      profile_id UInt32 CODEC(Delta, ZSTD(1)),
      occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
      received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
      change_id UInt64,${TRAIT_VALUES},
      INDEX received_at received_at TYPE minmax GRANULARITY 8
    ) ENGINE = {engine:MergeTree} ORDER BY (trait, profile_id, occurred_at, change_id)`,
    `CREATE TABLE identities (
      namespace LowCardinality(String),
      value String,
      profile_id UInt32,
      first_at SimpleAggregateFunction(min, DateTime64(3, 'UTC'))
    ) ENGINE = {engine:AggregatingMergeTree} ORDER BY (namespace, value, profile_id)`,
    `CREATE TABLE profiles (
      profile_id UInt32,
      first_at SimpleAggregateFunction(min, DateTime64(3, 'UTC'))
    ) ENGINE = {engine:AggregatingMergeTree} ORDER BY profile_id`,
    `CREATE TABLE membership_sets (
      segment_id String,
      evaluation_id UInt32,
      chunk UInt32,
      words Array(UInt64)
    ) ENGINE = {engine:MergeTree} PARTITION BY evaluation_id ORDER BY (segment_id, chunk)`,
    `CREATE TABLE membership_changes (
      segment_id String,
      chunk UInt32,
      at DateTime64(3, 'UTC'),
      evaluation_id UInt32,
      version UInt32,
      cause Enum8('data' = 1, 'time' = 2, 'definition' = 3, 'identity' = 4),
      entered Array(UInt32),
      exited Array(UInt32)
    ) ENGINE = {engine:MergeTree} ORDER BY (segment_id, chunk, at, evaluation_id)`,
  ],
  [
    `CREATE TABLE profile_merges (
      profile_id UInt32,
      survivor UInt32,
      previous UInt32,
      version UInt64,
      at DateTime64(3, 'UTC')
    ) ENGINE = {engine:MergeTree} ORDER BY (profile_id, version)`,
    `CREATE DICTIONARY survivors (profile_id UInt64, survivor UInt32) PRIMARY KEY profile_id
      SOURCE(CLICKHOUSE(QUERY 'SELECT profile_id, argMax(survivor, version) AS survivor FROM profile_merges GROUP BY profile_id HAVING survivor != profile_id'))
      LAYOUT(FLAT(INITIAL_ARRAY_SIZE 1024 MAX_ARRAY_SIZE 4294967295)) LIFETIME(0)`,
    `CREATE TABLE messages (
      message_id FixedString(16),
      received_at DateTime64(3, 'UTC')
    ) ENGINE = {engine:MergeTree} PARTITION BY toYYYYMM(received_at) ORDER BY message_id SETTINGS index_granularity = 512`,
    `CREATE TABLE tracking_issues (
      received_at DateTime64(3, 'UTC'),
      kind Enum8('rejected' = 1, 'repaired' = 2),
      code LowCardinality(String),
      path Array(String),
      detail String,
      call LowCardinality(String),
      message_id String,
      key_id LowCardinality(String),
      body String
    ) ENGINE = {engine:MergeTree} PARTITION BY toYYYYMM(received_at) ORDER BY received_at`,
  ],
  [
    // A profile's identities are found in 5 ms of 3 million, not in 50; writing some takes 3 ms more.
    `ALTER TABLE identities MODIFY SETTING deduplicate_merge_projection_mode = 'rebuild', lightweight_mutation_projection_mode = 'rebuild'`,
    `ALTER TABLE identities ADD PROJECTION IF NOT EXISTS by_profile (SELECT profile_id, namespace, value ORDER BY profile_id)`,
    `ALTER TABLE identities MATERIALIZE PROJECTION by_profile SETTINGS mutations_sync = 2`,
  ],
]
