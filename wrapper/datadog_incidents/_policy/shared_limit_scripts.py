"""Lua scripts that admit calls, and learn limits, in the state that several processes share. No I/O.

Redis runs a script as a whole. All times are those of its clock, in milliseconds since the epoch. The state
of one limit consists of three keys:

- `window`, a hash: what the server announced, the current period, and when calls last changed it
- `leases`, a sorted set: calls in flight, by the time at which they no longer count, because their process
  may have been killed
- `users`, a hash: calls of each process in the current period; -1 if it made some in the one before, and
  none since
"""

from __future__ import annotations

import hashlib

from .rate_limit_window import PROBES


class Script:
    """Lua script, and the digest by which a server that has run it knows it.

    Attributes:
        text: source code.
        sha: hexadecimal SHA-1 of the source code, as `EVALSHA` takes it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.sha = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


ADMITTED, REFUSED, RENAMED = 1, 0, 2
"""First item of the response of `ADMIT`.

It is followed by the time of admission, the milliseconds to wait, or the name of the operation's limit.
"""

_STATE = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window, leases, users = KEYS[1], KEYS[2], KEYS[3]

local DAY = 86400000
local FIELDS = {'limit', 'period', 'remaining', 'resets', 'assumed', 'started', 'seen', 'reported', 'taken',
                'total', 'ends', 'changed'}
local w = {}
for at, value in ipairs(redis.call('HMGET', window, unpack(FIELDS))) do
  local number = value and tonumber(value)
  if number and number > -1e15 and number < 1e15 then  -- else damaged, e.g. NaN
    w[FIELDS[at]] = number
  end
end
if w.changed and now < w.changed - 1000 then  -- the clock was set back: what is known would last too long
  w = {}
  redis.call('DEL', leases, users)
end
for _, name in ipairs({'limit', 'period', 'total'}) do
  if w[name] and w[name] < 1 then
    w[name] = nil
  end
end
if w.remaining and (not w.resets or w.resets > now + DAY) then  -- damaged: no call might ever start
  w.resets, w.remaining, w.reported = nil, nil, nil
end
if w.ends and w.ends > now + math.max(w.period or 0, DAY) then
  w.ends, w.taken = nil, nil
end
w.started, w.seen = w.started or 0, w.seen or 0

-- Keep the processes that used the period that has ended, but for those that also left out the one before.
local function start_period_of_users(all_idle)
  local counts = redis.call('HGETALL', users)
  for at = 1, #counts, 2 do
    if all_idle or counts[at + 1] == '-1' then
      redis.call('HDEL', users, counts[at])
    else
      redis.call('HSET', users, counts[at], -1)
    end
  end
end

-- Returns whether a period has begun.
local function enter_period()
  local entered = w.remaining and now >= w.resets or w.ends and now >= w.ends
  if w.remaining and now >= w.resets then
    local length = w.period and math.max(w.period, 1000)
    start_period_of_users(not length or now - w.resets >= length)
    if w.limit and length then
      w.started = w.resets + math.floor((now - w.resets) / length) * length
      w.resets, w.remaining, w.assumed = w.started + length, w.limit, 1
    else
      w.remaining, w.reported = nil, nil
    end
  end
  if w.ends and now >= w.ends then  -- of the share, whose period `max_wait` does not shorten
    w.taken = 0
    w.ends = w.period and w.period > 0 and w.ends + (1 + math.floor((now - w.ends) / w.period)) * w.period
      or nil
  end
  return entered
end

-- Milliseconds for which a call in flight counts at most: a period, or ten seconds while it is unknown.
local function longest_flight()
  return math.min(math.max(w.period or 10000, 1000), 60000)
end

local function save()
  w.changed = now
  local values = {}
  for _, name in ipairs(FIELDS) do
    values[#values + 1] = name
    values[#values + 1] = w[name] and string.format('%.0f', w[name]) or ''
  end
  redis.call('HSET', window, unpack(values))
  local life = math.max(w.resets or 0, w.ends or 0, now) - now + (w.period or 0) + 60000
  for _, key in ipairs({window, leases, users}) do
    redis.call('PEXPIRE', key, string.format('%.0f', life))
  end
end
"""

ADMIT = Script(
    _STATE
    + f"local probes = {PROBES}  -- calls in flight until the limit is known"
    + """
-- KEYS: window, leases, users. ARGV: lease, process, share, number of calls that ended before they were sent,
-- their leases, and the leases of calls without a response, which the server may have counted.
-- A Redis that demands a password says so only if a command has ten parts at most.
local lease, process, share, unsent = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local name = redis.call('HGET', window, 'name')
if name then
  return {2, name}
end
local given_back = #ARGV > 4
for at = 5, #ARGV do
  if redis.call('ZREM', leases, ARGV[at]) == 1 then
    if at <= 4 + unsent then
      w.taken = math.max(0, (w.taken or 0) - 1)
    elseif w.remaining then
      w.remaining = math.max(0, w.remaining - 1)
    end
  end
end
redis.call('ZREMRANGEBYSCORE', leases, '-inf', now)
local entered = enter_period()

local in_flight = redis.call('ZCARD', leases)
if in_flight >= (w.remaining or probes)
    and redis.call('ZREMRANGEBYSCORE', leases, now + 61000, '+inf') > 0 then  -- damaged: too long
  in_flight = redis.call('ZCARD', leases)
end
local used = tonumber(redis.call('HGET', users, process) or -1) or -1
local room = probes - in_flight
if w.remaining then
  room = w.remaining - in_flight
elseif w.reported then
  room = math.huge
end
local wait = 50
if w.remaining then
  -- A response to a call in flight can show that the server has begun a new period already.
  wait = w.resets - now
  if in_flight > 0 then
    wait = math.min(wait, math.max(50, wait / 10))
  end
end

if share < 1 and w.total and w.ends then
  local quota = math.max(1, math.floor(w.total * share + 1e-9)) - (w.taken or 0)
  if quota <= 0 then
    wait = w.ends - now
  end
  room = math.min(room, quota)
end

-- Half of the equal share of each other process stays reserved for it; ever less, as the period passes.
if room > 0 and w.remaining and w.limit and w.period and room <= w.limit / 2 then
  local counts = redis.call('HVALS', users)
  local half = w.limit / #counts / 2
  if used >= half then
    local reserved = 0
    for _, count in ipairs(counts) do
      reserved = reserved + math.max(0, half - math.max(0, tonumber(count) or 0))
    end
    reserved = reserved * math.min(1, (w.resets - now) / w.period)
    if room < reserved + 1 and reserved >= 1 then
      room = 0
      wait = math.max(20, (w.resets - now) / 10)
    end
  end
end

local admitted = room >= 1
used = math.max(0, used) + (admitted and 1 or 0)
redis.call('HSET', users, process, used)
if admitted then
  w.taken = (w.taken or 0) + 1
  redis.call('ZADD', leases, now + longest_flight(), lease)
  redis.call('PEXPIRE', leases, 120000)
end
if entered or given_back or not w.remaining then
  save()
elseif admitted then
  redis.call('HSET', window, 'taken', w.taken, 'changed', now)  -- the rest is as it was
end
if admitted then
  return {1, now}
end
return {0, math.ceil(math.max(1, wait))}
"""
)

RECORD = Script(
    _STATE
    + """
-- KEYS: window, leases, users; leases that contain the call; window of the operation, which gets the name.
-- ARGV: lease, time of admission, 1 if refused, 1 if a period must not be assumed, name of the limit if it is
-- new, remaining, milliseconds until the reset, the same at most `max_wait`, limit, period in milliseconds.
-- Values that the response lacks are empty.
local lease, admitted_at, refused = ARGV[1], tonumber(ARGV[2]), ARGV[3] == '1'
if admitted_at > now then
  admitted_at = 0  -- before the clock was set back
end
local unassumable, name, remaining = ARGV[4] == '1', ARGV[5], tonumber(ARGV[6])
local ends, reset, limit, period = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10])
redis.call('ZREM', KEYS[4], lease)
redis.call('ZREM', leases, lease)
if name ~= '' then
  local others = redis.call('ZRANGE', KEYS[4], 0, -1, 'WITHSCORES')  -- in flight under the same limit
  for at = 1, #others, 2 do
    redis.call('ZADD', leases, others[at + 1], others[at])
  end
  redis.call('DEL', KEYS[4])
  redis.call('HSET', KEYS[5], 'name', name)
  redis.call('PEXPIRE', KEYS[5], 86400000)
end
enter_period()
if name ~= '' then
  w.taken = (w.taken or 0) + 1  -- the call was admitted under the operation
end
w.reported = 1

-- The server rounds up to seconds, so that the earliest reset announced in a period is the best.
local function reset_known()
  w.remaining, w.assumed, w.seen = remaining, nil, now
  w.resets = now + reset
end

local function new_period()
  w.started = w.remaining and now or 0
  start_period_of_users(false)
  reset_known()
end

-- Whether the response describes the current period, not the one before. In short periods, which a reset that
-- is rounded to seconds does not tell apart, calls that were admitted before may belong to either.
local function is_current()
  local same_reset, admitted = now + reset >= w.resets - 1000, admitted_at >= w.started
  if (w.period or 0) <= 2000 then
    return admitted
  end
  return same_reset or admitted and (w.assumed or refused)
end

if refused then
  remaining = 0
  reset = reset and math.max(reset, 200)
end
if not remaining or not reset then
  if w.assumed and not refused then
    w.remaining, w.assumed = nil, nil  -- the server announces it only in refusals
  end
else
  local known = w.period
  w.limit, w.period = limit or w.limit, period or w.period
  if name ~= '' or w.period ~= known then  -- calls in flight were admitted for longer
    local last = string.format('%.0f', now + longest_flight())
    for _, one in ipairs(redis.call('ZRANGEBYSCORE', leases, '(' .. last, '+inf')) do
      redis.call('ZADD', leases, last, one)
    end
  end
  if limit and ends then
    w.total = limit
    if not w.ends or now + ends < w.ends then
      w.ends = now + ends
    end
  end
  -- Besides the rounding, the response can have been on its way for long, unless periods are short.
  local tolerance = math.min(math.max((w.period or 0) / 2, 1000), 3000)
  if not w.remaining or now + reset > w.resets + tolerance then
    new_period()
  elseif is_current() then
    if w.assumed and refused then  -- the period was assumed too early
      reset_known()
    elseif remaining > w.remaining and not w.assumed and admitted_at > w.seen then
      new_period()  -- the server's began before the assumed one ended, since what remains has increased
    elseif remaining <= w.remaining then
      w.remaining, w.assumed, w.seen = remaining, nil, now
      w.resets = math.min(w.resets, now + reset)
    end
  end
  if unassumable then
    w.limit = nil
  end
end
save()
local room = w.remaining and w.remaining - redis.call('ZCARD', leases) or 1
return math.max(0, math.min(room, 1))
"""
)
