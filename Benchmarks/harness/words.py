"""The words that an invented dossier is made of."""

from chance import weighted

VIETNAMESE_NAMES = [
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(),
    "Văn Thị Minh Hữu Đức Quang Ngọc Thanh Xuân Thu Hồng Bảo Gia Mạnh".split(),
    "Anh Bình Châu Dũng Giang Hà Hải Hương Khánh Lan Long Mai Nam Oanh Phúc Quân Sơn Thảo Trang Tuấn Vy Yến".split(),
]
SYLLABLES = "ba che dor fan gul har i jun ka lor mi na or pel quin ra sen tav u vel wan xi yor zan".split()
PLACES = [
    ("Hà Nội", "VN"), ("Thành phố Hồ Chí Minh", "VN"), ("Huế", "VN"), ("Đà Nẵng", "VN"), ("Jakarta", "ID"),
    ("Yogyakarta", "ID"), ("Bangkok", "TH"), ("Singapore", "SG"), ("Kuala Lumpur", "MY"), ("Manila", "PH"),
    ("Vientiane", "LA"), ("Phnom Penh", "KH"), ("Nay Pyi Taw", "MM"), ("Bandar Seri Begawan", "BN"),
    ("Dili", "TL"), ("Beijing", "CN"), ("Tokyo", "JP"), ("Seoul", "KR"), ("New Delhi", "IN"), ("Canberra", "AU"),
    ("Washington, D.C.", "US"), ("New York", "US"), ("Genève", "CH"), ("Brussels", "BE"), ("Wien", "AT"),
    ("Brasília", "BR"), ("Cairo", "EG"), ("Nairobi", "KE"), ("Reykjavík", "IS"), ("Łódź", "PL"),
]
EVENT_KINDS = weighted(
    meeting=30, visit=18, statement=15, agreement=10, ceremony=7, summit=6, call=5, appointment=3, anniversary=2,
    membership=2, gift=1, chairmanship=1,
)
RELATION_KINDS = ["memberOf", "partnerOf", "allyOf", "cooperatesWith", "accreditedTo", "concernedWith"]
ROLES = ["host", "guest", "signatory", "chair", "delegate", "observer", "witness", "speaker"]
PARTICIPANT_COUNTS = [1] * 12 + [2] * 40 + [3] * 22 + [4] * 13 + [5] * 8 + [6] * 5
SUBJECTS = """trade security defence culture education climate energy health migration maritime finance tourism
    science investment fisheries railways digital-economy food-safety hợp-tác văn-hóa""".split()
TITLES = [
    "{one} meets {other} in {place}",
    "{one} pays an official visit to {place}",
    "Joint statement by {one} and {other}",
    "{one} and {other} sign the \"{subject}\" agreement",
    "Working session on {subject} with {other}",
    "{one} receives {other}; talks on {subject}, {more}",
    "{one} hội đàm với {other} tại {place}",
    "{one} thăm chính thức {place}",
    "Lễ kỷ niệm quan hệ ngoại giao giữa {one} và {other}",
    "{one} tiếp {other}, trao đổi về {subject}",
]
SENTENCES = [
    "The two sides agreed to step up cooperation in trade, investment and science.",
    "Both leaders reaffirmed their commitment to \"unity and self-reliance\"; a joint plan will follow.",
    "A commemorative tree was planted on the grounds.",
    "The delegation also visited a traditional exhibition room, which had opened the day before.",
    "Observers called the visit \"a milestone\".",
    "Hai bên nhất trí tăng cường hợp tác kinh tế, quốc phòng và giao lưu nhân dân.",
    "Lãnh đạo hai nước bày tỏ vui mừng trước sự phát triển tốt đẹp của quan hệ song phương.",
    "Kim ngạch thương mại đạt mức cao nhất từ trước đến nay.",
]
SENTENCE_COUNTS = [0, 0, 1, 1, 1, 2, 2, 2, 3, 4]
HOSTS = ["example.org", "news.example.com", "ministry.example.net", "press.example.org", "archive.example.com"]
