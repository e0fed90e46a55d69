.class public Lreach/set_up_by_base_constructor/Feature;
.super Lreach/set_up_by_base_constructor/Base;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/set_up_by_base_constructor/Base;-><init>()V
  return-void
.end method

.method protected setUp()V
  .registers 2
  invoke-static {}, Lreach/set_up_by_base_constructor/Sdk;->init()V
  return-void
.end method
