-- wrk asks for one page of each kind in turn.
local paths = {
  "/",
  "/fragor-och-svar/orostelefonen/",
  "/kontakt/",
  "/omsorg-stod/",
  "/omsorg-stod/orolig-for-ett-barn/",
  "/nyheter/",
  "/anslagstavla/",
  "/en/kontakt/",
}
local number = 0

request = function()
  number = number + 1
  return wrk.format("GET", paths[number % #paths + 1])
end
