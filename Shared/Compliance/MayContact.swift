/// May this contact be made? The one answer used when planning and again at the last moment before sending.
///
/// Pure: the time, the zones and the history are arguments. **Not legal advice**: the packs are research and policy; counsel in
/// each place must approve them.
public func mayContact(_ request: ContactRequest, history: ContactHistory, pack: Pack) -> Verdict {
  Evaluation(request, history, pack).verdict()
}
