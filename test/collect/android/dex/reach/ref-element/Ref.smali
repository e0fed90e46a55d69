.class public Lreach/ref_element/Ref;
.super Ljava/lang/Object;

.field public element:Z

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
