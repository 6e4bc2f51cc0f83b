import QueueEngine

/// callbackd: takes inputs, stores what it decides, and lets out what follows.
extension World {
    /// False when nobody is there to be told.
    @discardableResult
    mutating func tell(_ input: Input, isStray: Bool = false) -> Bool {
        guard callbackd.isUp, !callbackd.isStopping else { return false }
        callbackd.inbox.append(Told(input: input, isStray: isStray))
        return true
    }

    @discardableResult
    mutating func command(_ command: Command) -> Bool {
        requests += 1
        return tell(.command(RequestID(requests), command))
    }

    mutating func work() {
        if isIdeal {
            while let told = callbackd.inbox.popFirst() { handleAtOnce(told.input) }
        } else {
            workInBatches()
        }
    }

    mutating func fire(_ timer: TimerID, _ appointment: Calendar<Event>.Appointment) {
        if isIdeal {
            callbackd.timers[timer] = nil
            handleAtOnce(.timerFired(timer))
        } else {
            callbackd.overdue.append((timer, appointment))
        }
    }

    /// With an ideal link everything is stored and done in the instant in which it is decided.
    private mutating func handleAtOnce(_ input: Input) {
        note(.given(input))
        let effects = callbackd.decide(input, at: now)
        carryOut(effects, upon: input)
        callbackd.takeBack(effects)
        if Watcher.looksAtStates { noteSettled() }
    }

    /// By spans here and below: an array would hand out a copy of each effect.
    private mutating func carryOut(_ effects: [Effect], upon input: Input) {
        let effects = effects.span
        for position in effects.indices {
            switch effects[position] {
            case .record(let fact):
                if Watcher.looksAtStates { callbackd.stored.apply(fact) }
                note(.stored(fact))
            case .perform(let act):
                note(.performed(act))
                perform(act)
            case .arm(let timer, let instant): arm(timer, at: instant)
            case .disarm(let timer): disarm(timer)
            case .reply(let request, let result):
                if case .command(_, let command) = input { note(.replied(request, command, result)) }
            }
        }
    }

    /// As `TenantRuntime` does it: what waits is one batch, and nothing is handled while that is being stored.
    private mutating func workInBatches() {
        while callbackd.isUp, callbackd.batch == nil {
            guard !callbackd.inbox.isEmpty || !callbackd.overdue.isEmpty else { break }
            let batch = decide()
            guard batch.hasFacts else {
                conclude(batch)
                continue
            }
            callbackd.batch = batch
            let time = appendTime()
            schedule(.appended(life: callbackd.life), in: time)
            guard isBreaking, random.faults.chance(faults.crashesInRelease) else { continue }
            schedule(.crash(life: callbackd.life), in: time * random.faults.unit())
        }
        if callbackd.isUp, callbackd.isStopping, callbackd.batch == nil { die() }
    }

    private mutating func decide() -> Batch {
        var batch = Batch(at: now)
        for _ in 0..<Batch.limit {
            guard let told = callbackd.inbox.popFirst() else { break }
            handle(told, into: &batch)
        }
        let overdue = callbackd.overdue
        callbackd.overdue = []
        for (timer, appointment) in overdue where callbackd.timers[timer] == appointment {
            callbackd.timers[timer] = nil
            handle(Told(input: .timerFired(timer)), into: &batch)
        }
        return batch
    }

    private mutating func handle(_ told: Told, into batch: inout Batch) {
        let effects = callbackd.decide(told.input, at: now)
        take(effects, upon: told, into: &batch)
        callbackd.takeBack(effects)
    }

    private mutating func take(_ effects: [Effect], upon told: Told, into batch: inout Batch) {
        var step = Batch.Step(told: told)
        let effects = effects.span
        for position in effects.indices {
            switch effects[position] {
            case .record(let fact):
                batch.hasFacts = true
                step.facts.append(fact)
            case .perform(let act):
                if told.isStray { step.acts.append(act) }
                if faults.actsLeaveEarly, !batch.hasFacts { letOut(act) } else { batch.acts.append(act) }
            case .arm(let timer, let instant): arm(timer, at: instant)
            case .disarm(let timer): disarm(timer)
            case .reply(let request, let result):
                if case .command(_, let command) = told.input { batch.replies.append((request, command, result)) }
            }
        }
        batch.steps.append(consume step)
    }

    /// The store has taken the batch.
    mutating func appended(life: Int) {
        guard life == callbackd.life, let batch = callbackd.batch.take() else { return }
        conclude(batch)
    }

    private mutating func conclude(_ batch: Batch) {
        makeDurable(batch)
        noteSettled()
        for reply in batch.replies { note(.replied(reply.request, reply.command, reply.result)) }
        let isFatal = !batch.acts.isEmpty && isBreaking && random.faults.chance(faults.crashesInRelease)
        guard isFatal else {
            for act in batch.acts { letOut(act) }
            return
        }
        for act in batch.acts.prefix(random.faults.below(batch.acts.count + 1)) { letOut(act) }
        tally.note(.crashInRelease)
        die()
    }

    /// All that was decided is durable.
    private mutating func noteSettled() {
        watcher.settle(callbackd.engine.state, stored: callbackd.stored, callbackd.timers, at: now)
    }

    mutating func makeDurable(_ batch: Batch) {
        let steps = batch.steps.span
        for position in steps.indices {
            watcher.observe(.given(steps[position].told.input), at: batch.at)
            for fact in steps[position].facts {
                callbackd.stored.apply(fact)
                note(.stored(fact))
            }
            guard steps[position].told.isStray else { continue }
            let step = steps[position]
            note(.tookStray(step.told.input, facts: step.facts, acts: step.acts))
        }
    }

    private mutating func letOut(_ act: Act) {
        note(.performed(act))
        send(act)
    }

    private mutating func appendTime() -> Double {
        let time = faults.append.sample(using: &random.faults)
        guard isBreaking, random.faults.chance(faults.failingAppends) else { return time }
        tally.note(.storeOutage)
        return time + faults.storeOutage.sample(using: &random.faults)
    }

    private mutating func arm(_ timer: TimerID, at instant: Instant) {
        let appointment = calendar.schedule(.timer(timer), at: instant)
        if let earlier = callbackd.timers.updateValue(appointment, forKey: timer) { calendar.cancel(earlier) }
    }

    private mutating func disarm(_ timer: TimerID) {
        if let armed = callbackd.timers.removeValue(forKey: timer) { calendar.cancel(armed) }
    }
}
