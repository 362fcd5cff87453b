/* every form
   of an expression */
locals {
  escaped = "a \"quoted\" $${not} %%{neither} \n"
  list    = [1, 2.5, -3, true, null, "x",]
  object  = { a = 1, "b" : 2, (local.x) = 3 }
  cond    = var.a == "x" && (var.b || !var.c) ? [for s in var.l : upper(s) if s != ""] : { for k, v in var.m : k => v... }
  call    = merge(var.a, { b = one(var.c[*].id) }, var.d...)
  chain   = aws_instance.i[0].network[each.key].ip.0
  text    = "%{ if var.x }yes%{ else }no%{ endif } ${ ~ var.y ~ }"
  here    = <<EOT
    line ${var.z}
  EOT
  func    = provider::aws::arn_parse(var.arn)
}
resource aws_instance i {}
