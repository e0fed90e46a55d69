.class public Lreach/allowed_by_subclass/App;
.super Lreach/allowed_by_subclass/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/allowed_by_subclass/Base;-><init>()V
  return-void
.end method

.method protected allowed()Z
  .registers 2
  const/4 v0, 0x1
  return v0
.end method
