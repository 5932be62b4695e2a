// Boost.JSON, compiled here: Debian's library is of the machine that builds.
#include <boost/json/src.hpp>
