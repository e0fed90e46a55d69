.class public Lreach/recursion/A;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static down(I)I
  .registers 2
  add-int/lit8 v0, p0, -0x1
  invoke-static {v0}, Lreach/recursion/B;->down(I)I
  move-result v0
  if-eqz v0, :end
  invoke-static {v0}, Lreach/recursion/A;->down(I)I
  :end
  return v0
.end method
