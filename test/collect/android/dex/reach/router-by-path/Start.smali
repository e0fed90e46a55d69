.class public Lreach/router_by_path/Start;
.super Ljava/lang/Object;
.implements Lreach/router_by_path/Service;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public begin()V
  .registers 1
  invoke-static {}, Lreach/router_by_path/Sdk;->init()V
  return-void
.end method
