/// A stable name of a record
