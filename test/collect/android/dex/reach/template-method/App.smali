.class public Lreach/template_method/App;
.super Lreach/template_method/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/template_method/Base;-><init>()V
  return-void
.end method

.method protected begin()V
  .registers 2
  invoke-static {}, Lreach/template_method/Sdk;->init()V
  return-void
.end method
