/// The parts of a notification that we read, named as Meta names them.
struct WhatsAppNotification: Decodable {
  struct Entry: Decodable { var changes: [Change] }
  struct Change: Decodable {
    var field: String
    var value: Value
  }
  struct Value: Decodable {
    var metadata: Metadata?
    var messages: [Message]?
    var statuses: [Status]?
  }
  struct Metadata: Decodable { var phone_number_id: String }
  struct Message: Decodable {
    var from: String?
    var id: String?
    var timestamp: String?
    var type: String
    var text: Text?
    var button: Button?
    var interactive: Interactive?
    var image: Media?
    var video: Media?
    var document: Media?
    var audio: Media?
    var sticker: Media?

    var media: Media? { image ?? video ?? document ?? audio ?? sticker }
  }
  struct Text: Decodable { var body: String }
  struct Media: Decodable {
    var id: String?
    var mime_type: String?
    var caption: String?
  }
  struct Button: Decodable {
    var payload: String?
    var text: String
  }
  struct Interactive: Decodable {
    var button_reply: Tapped?
    var list_reply: Tapped?
  }
  struct Tapped: Decodable {
    var id: String
    var title: String
  }
  struct Status: Decodable {
    var id: String
    var status: String
    var timestamp: String
    var biz_opaque_callback_data: String?
    var errors: [Failure]?
  }
  struct Failure: Decodable { var code: Int }

  var entry: [Entry]
}
