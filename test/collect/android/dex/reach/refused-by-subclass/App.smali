.class public Lreach/refused_by_subclass/App;
.super Lreach/refused_by_subclass/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/refused_by_subclass/Base;-><init>()V
  return-void
.end method

.method protected allowed()Z
  .registers 2
  const/4 v0, 0x0
  return v0
.end method
