"""The guide in forms to take away, each made from the built site."""
