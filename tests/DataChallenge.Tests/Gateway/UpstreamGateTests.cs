using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace DataChallenge.Tests.Gateway;

public sealed class UpstreamGateTests : IDisposable
{
    private static readonly UpstreamReply Answer = new UpstreamReply.Answered(default);
    private readonly FakeTimeProvider time = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly UpstreamGate gate;

    public UpstreamGateTests() => gate = new(new SourceLimits(), time);

    [Fact]
    public async Task Five_pass_and_the_sixth_waits_for_one_to_leave()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Turn()));
        var sixth = Turn();
        Assert.False(sixth.IsCompleted);
        gate.Leave(turns[0], Answer);
        await sixth;
    }

    [Fact]
    public async Task After_sixty_seconds_of_work_the_next_waits_until_there_is_room_in_the_minute()
    {
        var (one, two) = (await Turn(), await Turn());
        time.Advance(TimeSpan.FromSeconds(31));
        gate.Leave(one, Answer);
        gate.Leave(two, Answer);
        var next = Turn();
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(15)); // 66 s after the start: the first 6 s of both are out of the minute
        await next;
    }

    [Fact]
    public async Task After_thirty_errors_the_next_waits_for_a_minute()
    {
        for (var n = 0; n < 30; n++) gate.Leave(await Turn(), Failed(ProblemKind.Syntax));
        var next = Turn();
        time.Advance(TimeSpan.FromSeconds(58));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        await next;
    }

    [Fact]
    public async Task Those_who_run_count_as_errors_to_come()
    {
        for (var n = 0; n < 28; n++) gate.Leave(await Turn(), Failed(ProblemKind.TimeLimit));
        await Turn();
        await Turn();
        Assert.False(Turn().IsCompleted);
    }

    [Fact]
    public async Task Once_limited_nobody_waits_and_after_the_time_said_one_probe_opens_the_way()
    {
        gate.Leave(await Turn(), Failed(ProblemKind.SourceLimited, TimeSpan.FromSeconds(90)));
        Assert.Equal(ProblemKind.SourceLimited, await Refusal());
        time.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(ProblemKind.SourceLimited, await Refusal());
        time.Advance(TimeSpan.FromSeconds(2));
        var probe = await Turn();
        var behind = Turn();
        Assert.False(behind.IsCompleted);
        gate.Leave(probe, Answer);
        await behind;
        await Turn();
    }

    [Fact]
    public async Task Those_who_wait_when_the_limit_comes_are_told()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Turn()));
        var waiting = Refusal();
        gate.Leave(turns[0], Failed(ProblemKind.SourceLimited));
        Assert.Equal(ProblemKind.SourceLimited, await waiting);
        gate.Leave(turns[1], Answer); // asked before: opens nothing
        Assert.Equal(ProblemKind.SourceLimited, await Refusal());
    }

    [Fact]
    public async Task A_ban_is_told_apart_and_lasts_a_day_when_no_end_is_said()
    {
        gate.Leave(await Turn(), Failed(ProblemKind.SourceBanned));
        time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(ProblemKind.SourceBanned, await Refusal());
        time.Advance(TimeSpan.FromHours(2));
        await Turn();
    }

    [Fact]
    public async Task Three_failures_in_a_row_open_the_circuit_and_a_failed_probe_doubles_the_pause()
    {
        for (var n = 0; n < 3; n++) gate.Leave(await Turn(), Failed(ProblemKind.SourceUnavailable));
        Assert.Equal(ProblemKind.SourceUnavailable, await Refusal());
        time.Advance(TimeSpan.FromSeconds(31));
        gate.Leave(await Turn(), Failed(ProblemKind.SourceUnavailable));
        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(ProblemKind.SourceUnavailable, await Refusal());
        time.Advance(TimeSpan.FromSeconds(31));
        gate.Leave(await Turn(), Answer);
        await Turn();
    }

    [Fact]
    public async Task A_probe_that_is_given_up_leaves_room_for_another()
    {
        gate.Leave(await Turn(), Failed(ProblemKind.SourceLimited, TimeSpan.FromSeconds(10)));
        time.Advance(TimeSpan.FromSeconds(11));
        gate.Leave(await Turn(), null);
        gate.Leave(await Turn(), Answer);
    }

    [Fact]
    public async Task Whoever_sends_many_does_not_starve_whoever_sends_one()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Turn("many")));
        var many = Enumerable.Range(0, 30).Select(_ => Turn("many")).ToList();
        var one = Turn("one");
        gate.Leave(turns[0], Answer);
        gate.Leave(turns[1], Answer);
        await one;
        Assert.True(many.Count(waiting => waiting.IsCompleted) <= 1);
    }

    [Fact]
    public async Task Whoever_leaves_the_queue_frees_the_place_and_whoever_waits_too_long_is_told()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Turn()));
        using var gone = new CancellationTokenSource();
        var leaving = gate.Enter("a", null, gone.Token);
        var staying = Refusal();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(ProblemKind.Busy, await staying);
    }

    public void Dispose() => gate.Dispose();

    private async Task<Turn> Turn(string asker = "a") => (await gate.Enter(asker, null, default)).Turn ?? throw new InvalidOperationException("refused");

    private async Task<ProblemKind> Refusal() => (await gate.Enter("a", null, default)).Refusal!.Kind;

    private UpstreamReply.Failed Failed(ProblemKind kind, TimeSpan? retryAfter = null) => new(new(kind), time.GetUtcNow() + retryAfter);
}
