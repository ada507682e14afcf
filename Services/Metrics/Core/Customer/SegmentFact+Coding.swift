import Bytes
import Models

// Most segments list the same debts as the one before: then only the stages are written.

extension ByteWriter {
  mutating func segments(_ segments: [SegmentFact], before watermark: Instant, _ last: inout Setting) {
    count(segments.count)
    var listed: [AccountStage] = []
    for segment in segments {
      fixed(segment.id)
      signed(watermark.milliseconds &- segment.time.milliseconds)
      choice(segment.stage)
      choice(segment.treatment)
      flag(segment.isDrawn)
      setting(segment.setting, after: &last)
      list(segment.levels) { writer, level in
        writer.choice(level.stage)
        writer.money(level.balance)
        writer.count(level.accounts)
      }
      let isSame = segment.accounts.elementsEqual(listed) { $0.account == $1.account }
      flag(isSame)
      if !isSame { list(segment.accounts) { $0.fixed($1.account) } }
      for account in segment.accounts { choice(account.stage) }
      listed = segment.accounts
    }
  }
}

extension ByteReader {
  mutating func segments(before watermark: Instant, _ layout: inout StoredLayout) throws(Broken) -> [SegmentFact] {
    var listed: [FactID] = []
    return try list { reader throws(Broken) in
      let id = try reader.fixed()
      let time = Instant(milliseconds: watermark.milliseconds &- (try reader.signed()))
      var segment = SegmentFact(id: id, time: time, stage: try reader.choice(), treatment: try reader.choice(), levels: [], accounts: [])
      segment.isDrawn = try reader.flag()
      segment.setting = try reader.setting(&layout)
      segment.levels = try reader.list { reader throws(Broken) in
        StageLevel(stage: try reader.choice(), balance: try reader.money(), accounts: try reader.count())
      }
      if try !reader.flag() { listed = try reader.list { reader throws(Broken) in try reader.fixed() } }
      segment.accounts.reserveCapacity(listed.count)
      for account in listed { segment.accounts.append(AccountStage(account: account, stage: try reader.choice())) }
      return segment
    }
  }
}
